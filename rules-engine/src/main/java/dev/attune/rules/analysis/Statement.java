package dev.attune.rules.analysis;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A formula, and the numbers of the atoms that occur in it.
 *
 * @param atoms each once
 */
record Statement(Formula formula, List<Integer> atoms) {

    static Statement of(Formula formula) {
        Set<Integer> atoms = new TreeSet<>();
        formula.addAtoms(atoms);
        return new Statement(formula, List.copyOf(atoms));
    }

    int size() {
        return formula.size();
    }
}
