package dev.attune.rules.index;

/**
 * Divides numbers from 0 into groups of nearly the same size, in order, without a division at every request.
 *
 * @param factor groups for each number, in units of 2<sup>-32</sup>
 */
record Groups(long factor) {

    /** So many numbers into so many groups at most. */
    static Groups of(int numbers, int groups) {
        return new Groups(numbers <= groups ? 1L << 32 : ((long) groups << 32) / numbers);
    }

    /** The group of a number, from 0. */
    int of(int number) {
        return (int) ((number * factor) >>> 32);
    }

    /** The first number of a group. */
    int first(int group) {
        return (int) ((((long) group << 32) + factor - 1) / factor);
    }
}
