package dev.attune.rules.analysis;

import dev.attune.api.value.Truth;

/** Sets of truths as bits, and Kleene's logic over them: what can come out if each part can be any of its set. */
final class Masks {

    static final int FALSE = 1;
    static final int UNKNOWN = 2;
    static final int TRUE = 4;
    static final int ANY = FALSE | UNKNOWN | TRUE;

    private Masks() {}

    static int of(Truth truth) {
        return switch (truth) {
            case FALSE -> FALSE;
            case UNKNOWN -> UNKNOWN;
            case TRUE -> TRUE;
        };
    }

    static int of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    static int not(int mask) {
        return (mask & UNKNOWN) | ((mask & TRUE) >> 2) | ((mask & FALSE) << 2);
    }

    static int and(int a, int b) {
        int result = (a & b & TRUE) | ((a | b) & FALSE);
        boolean unknown = ((a & UNKNOWN) != 0 && (b & ~FALSE) != 0) || ((b & UNKNOWN) != 0 && (a & ~FALSE) != 0);
        return unknown ? result | UNKNOWN : result;
    }

    static int or(int a, int b) {
        return not(and(not(a), not(b)));
    }
}
