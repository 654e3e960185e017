package dev.attune.rules;

import dev.attune.api.problem.Problem;

/** Says of a condition that it is part of the language and cannot be evaluated yet, so that it is refused and never silently false. */
final class Unsupported {

    private Unsupported() {}

    static Problem problem(String pointer, String what, String instead) {
        return Problem.error(pointer, what + " is not supported yet in this version: use " + instead + " instead.");
    }
}
