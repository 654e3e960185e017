package dev.attune.rules.analysis;

/** How many cases may still be looked at, so that every question ends, and always at the same point. */
final class Budget {

    private long left;

    Budget(long steps) {
        this.left = steps;
    }

    /** Takes one step; false if none was left. */
    boolean step() {
        return left-- > 0;
    }

    boolean isSpent() {
        return left <= 0;
    }

    /** A budget of at most so many steps, which are taken from this one. */
    Budget part(long steps) {
        long share = Math.max(0, Math.min(left, steps));
        left -= share;
        return new Budget(share);
    }

    /** Gives back what was not used. */
    void giveBack(Budget part) {
        left += Math.max(0, part.left);
    }
}
