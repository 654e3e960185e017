package dev.attune.rules.analysis;

import java.util.List;
import java.util.Set;

/** A condition whose audiences are spelled out, over numbered atoms. */
sealed interface Formula {

    /** The truths it can have if each atom can have those of its mask; may be too many, never too few. */
    int possible(int[] atoms);

    /** Adds the atoms that occur in it. */
    void addAtoms(Set<Integer> atoms);

    /** How many looks it takes to tell what is possible. */
    int size();

    /** The same for everybody. */
    record Constant(int mask) implements Formula {
        @Override
        public int possible(int[] atoms) {
            return mask;
        }

        @Override
        public void addAtoms(Set<Integer> atoms) {}

        @Override
        public int size() {
            return 1;
        }
    }

    /** A condition that is looked at as a whole. */
    record Atom(int index) implements Formula {
        @Override
        public int possible(int[] atoms) {
            return atoms[index];
        }

        @Override
        public void addAtoms(Set<Integer> atoms) {
            atoms.add(index);
        }

        @Override
        public int size() {
            return 1;
        }
    }

    /** The negation of its part. */
    record Negation(Formula part) implements Formula {
        @Override
        public int possible(int[] atoms) {
            return Masks.not(part.possible(atoms));
        }

        @Override
        public void addAtoms(Set<Integer> atoms) {
            part.addAtoms(atoms);
        }

        @Override
        public int size() {
            return part.size() + 1;
        }
    }

    /** All or any of its parts. */
    record Junction(boolean all, List<Formula> parts, int size) implements Formula {

        static Junction of(boolean all, List<Formula> parts) {
            return new Junction(
                    all, parts, 1 + parts.stream().mapToInt(Formula::size).sum());
        }

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
        public void addAtoms(Set<Integer> atoms) {
            parts.forEach(part -> part.addAtoms(atoms));
        }
    }
}
