package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventBitsTests {

    /** The same as a set of the standard library, for trails that grow and shrink. */
    @Test
    void behavesAsASetOfIndices() {
        Random random = new Random(1);
        EventBits bits = new EventBits();
        EventBits others = new EventBits();
        for (int round = 0; round < 2_000; round++) {
            int size = new int[] {0, 1, 63, 64, 65, 127, 128, 129, 500}[random.nextInt(9)];
            BitSet expected = fill(bits, size, random);
            BitSet more = fill(others, size, random);
            bits.addAll(others);
            expected.or(more);
            for (int i = 0; i < 20; i++) {
                int from = random.nextInt(size + 1);
                int to = from + random.nextInt(size + 1 - from);
                int next = expected.nextSetBit(from);
                assertThat(bits.next(from, to)).isEqualTo(next >= 0 && next < to ? next : EventBits.NONE);
                int last = to == 0 ? -1 : expected.previousSetBit(to - 1);
                assertThat(bits.last(from, to)).isEqualTo(last >= from ? last : EventBits.NONE);
                assertThat(bits.count(from, to))
                        .isEqualTo(expected.get(from, to).cardinality());
            }
        }
    }

    private static BitSet fill(EventBits bits, int size, Random random) {
        bits.clear(size);
        BitSet same = new BitSet();
        for (int i = 0; i < size; i++) {
            if (random.nextInt(3) == 0) {
                bits.add(i);
                same.set(i);
            }
        }
        return same;
    }
}
