package dev.attune.rules.index;

import java.util.List;

/**
 * All lists, one behind the other: two masks of each conjunction, beside those of its neighbours, since most that is read is these; its
 * end and a quick test; and apart, as {@link Code}, what these do not say. Immutable.
 */
final class Postings {

    /** Two masks of each in turn. */
    final long[] masks;

    /** The end and a quick test of each in turn. */
    final long[] tails;

    final long[] rests;

    private Postings(long[] masks, long[] tails, long[] rests) {
        this.masks = masks;
        this.tails = tails;
        this.rests = rests;
    }

    /** Collects lists. */
    static final class Builder {
        private final LongBuffer masks = new LongBuffer();
        private final LongBuffer tails = new LongBuffer();
        private final LongBuffer rests = new LongBuffer();

        Builder() {
            rests.add(Mask.ALWAYS); // where the rest of those begins that have none
        }

        /** Ends the list before, and begins another with these; where it begins. */
        int add(List<Posting> list) {
            int start = size();
            for (Posting each : list) {
                masks.add(each.firstMask());
                masks.add(each.secondMask());
                tails.add(each.write(rests)); // beside those of its neighbours, even if it stands in other lists too
                tails.add(each.test());
            }
            return start;
        }

        /** How many conjunctions stand in lists so far. */
        int size() {
            return tails.size() / 2;
        }

        Postings build() {
            return new Postings(masks.toArray(), tails.toArray(), rests.toArray());
        }
    }
}
