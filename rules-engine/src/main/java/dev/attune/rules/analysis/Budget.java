package dev.attune.rules.analysis;

import org.jspecify.annotations.Nullable;

/**
 * How much work an analysis may still do. A unit is about one look at one part of a condition; what is dearer, such as putting a visitor
 * to the engine, costs as many as it lasts longer. Work is counted before it is done and never timed, so the same content always ends
 * with the same findings. One budget is shared by everything that is looked through for a publication: shares are taken of it, and
 * what a share does not use stays with the whole. Used by one thread at a time.
 */
public final class Budget {

    /** About two seconds of simple conditions, and up to five of costly ones such as recurrences and sequences. */
    private static final long PUBLICATION = 70_000_000;

    /** What a simple condition takes. */
    private static final long SIMPLE = 120_000;

    private final @Nullable Budget whole;
    private long left;

    private Budget(@Nullable Budget whole, long left) {
        this.whole = whole;
        this.left = left;
    }

    /** What may be spent on all the content of one publication. */
    public static Budget ofPublication() {
        return of(PUBLICATION);
    }

    /**
     * A budget of its own.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public static Budget of(long work) {
        if (work < 0) {
            throw new IllegalArgumentException("a budget cannot be negative: " + work);
        }
        return new Budget(null, work);
    }

    /**
     * An equal share of what is left; where so many want one that nobody could begin anything with it, what simple conditions take, as
     * long as there is so much.
     *
     * @param among how many still want a share, this one included
     * @param conditions how many conditions this one is about
     * @throws IllegalArgumentException if there is nobody
     */
    public Budget share(int among, int conditions) {
        if (among < 1) {
            throw new IllegalArgumentException("nobody wants a share: " + among);
        }
        return atMost(Math.max(left() / among, SIMPLE * conditions));
    }

    /** An equal share of what is left. */
    Budget share(int among) {
        return share(among, 0);
    }

    /** A share of so much, or of what is left if that is less. */
    Budget atMost(long work) {
        return new Budget(this, Math.min(work, left()));
    }

    /** How many units are left; never negative. */
    public long left() {
        return whole == null ? left : Math.min(left, whole.left());
    }

    /**
     * Takes work that is about to be done.
     *
     * @throws Spent if that is more than is left, which then is no longer to be had either
     */
    void take(long work) {
        if (work > left()) {
            left = 0;
            throw new Spent();
        }
        deduct(work);
    }

    /** Takes work that is done in any case. */
    void takeAtMost(long work) {
        deduct(Math.min(work, left()));
    }

    private void deduct(long work) {
        left -= work;
        if (whole != null) {
            whole.deduct(work);
        }
    }

    /** Says that the work is not to be done. Whoever took the share catches it. */
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Spent() {
            super("the budget is spent", null, false, false);
        }
    }
}
