package dev.attune.rules.analysis;

import java.util.BitSet;
import java.util.List;

/** A condition whose audiences are spelled out, over numbered atoms. */
sealed interface Formula {

    /** The truths it can have if each atom can have those of its mask; may be too many, never too few. */
    int possible(int[] atoms);

    /** Adds the atoms that occur in it. */
    void addAtoms(BitSet atoms);

    /** The same for everybody. */
    record Constant(int mask) implements Formula {
        @Override
        public int possible(int[] atoms) {
            return mask;
        }

        @Override
        public void addAtoms(BitSet atoms) {}
    }

    /** A condition that is looked at as a whole. */
    record Atom(int index) implements Formula {
        @Override
        public int possible(int[] atoms) {
            return atoms[index];
        }

        @Override
        public void addAtoms(BitSet atoms) {
            atoms.set(index);
        }
    }

    /** The negation of its part. */
    record Negation(Formula part) implements Formula {
        @Override
        public int possible(int[] atoms) {
            return Masks.not(part.possible(atoms));
        }

        @Override
        public void addAtoms(BitSet atoms) {
            part.addAtoms(atoms);
        }
    }

    /** All or any of its parts. */
    record Junction(boolean all, List<Formula> parts) implements Formula {
        @Override
        public int possible(int[] atoms) {
            int result = all ? Masks.TRUE : Masks.FALSE;
            for (int i = 0; i < parts.size(); i++) {
                int part = parts.get(i).possible(atoms);
                result = all ? Masks.and(result, part) : Masks.or(result, part);
            }
            return result;
        }

        @Override
        public void addAtoms(BitSet atoms) {
            parts.forEach(part -> part.addAtoms(atoms));
        }
    }
}
