package dev.attune.rules.index;

/**
 * Conjunctions of which the tests so far hold: a list that is verified one by one, and tables that lead to further levels. Immutable.
 */
final class Level {

    private static final Table[] NO_TABLES = {};

    final int[] list;
    final Table[] tables;

    Level(int[] list, Table[] tables) {
        this.list = list;
        this.tables = tables.length == 0 ? NO_TABLES : tables;
    }
}
