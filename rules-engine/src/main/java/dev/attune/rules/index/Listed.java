package dev.attune.rules.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A conjunction as it stands in lists; one that is in several is made once.
 *
 * @param masks of its tests, {@link Code#MASKS} or more
 * @param rest the tests that masks do not say exactly
 */
record Listed(int rule, Masks masks, List<EncodedTest> rest, List<EncodedTest> timed) {

    /** Masks in the order in which they are best asked. */
    static final class Masks {
        private final long[] masks;

        private Masks(long[] masks) {
            this.masks = masks;
        }

        long get(int index) {
            return masks[index];
        }

        int size() {
            return masks.length;
        }
    }

    /**
     * The conjunction.
     *
     * @param steady its tests in the order in which they are best asked, without those that the list itself says
     */
    static Listed of(int rule, List<EncodedTest> steady, List<EncodedTest> timed) {
        int masked = (int) steady.stream().filter(EncodedTest::isMasked).count();
        long[] masks = new long[Math.max(Code.MASKS, masked)];
        Arrays.fill(masks, Mask.ALWAYS);
        List<EncodedTest> rest = new ArrayList<>(steady.size());
        int next = 0;
        for (EncodedTest test : steady) {
            if (test.isMasked()) {
                masks[next++] = test.mask();
            }
            if (!test.exact()) {
                rest.add(test);
            }
        }
        return new Listed(rule, new Masks(masks), rest, timed);
    }

    boolean hasRest() {
        return masks.size() > Code.MASKS || !rest.isEmpty() || !timed.isEmpty();
    }

    /** How many {@code long}s the rest takes. */
    int restLength() {
        return hasRest() ? 1 + masks.size() - Code.MASKS + rest.size() + timed.size() : 0;
    }
}
