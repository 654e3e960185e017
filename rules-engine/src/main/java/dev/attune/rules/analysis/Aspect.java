package dev.attune.rules.analysis;

import dev.attune.api.attribute.AttributeKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Something that varies by itself: its atoms, and the cases that they can be in together. */
final class Aspect {

    private final int[] atoms;
    private final List<Cell> cells;
    private final Set<AttributeKey> attributes;
    private final boolean trail;

    /**
     * @param atoms the numbers of the atoms
     * @param attributes the attributes whose being withheld the cells tell
     * @param trail whether the cells tell that the trail is withheld
     */
    Aspect(int[] atoms, List<Cell> cells, Set<AttributeKey> attributes, boolean trail) {
        this.atoms = atoms;
        this.cells = List.copyOf(cells);
        this.attributes = Set.copyOf(attributes);
        this.trail = trail;
    }

    static Aspect of(int[] atoms, List<Cell> cells) {
        return new Aspect(atoms, cells, Set.of(), false);
    }

    /** Not to be changed. */
    int[] atoms() {
        return atoms;
    }

    List<Cell> cells() {
        return cells;
    }

    Set<AttributeKey> attributes() {
        return attributes;
    }

    boolean trail() {
        return trail;
    }

    /** How many masks its cells hold. */
    long size() {
        return (long) cells.size() * (atoms.length + 1);
    }

    /** One atom of which nothing is known but that it is one of the truths. */
    static Aspect free(int atom, int mask) {
        List<Cell> cells = new ArrayList<>();
        for (int truth : new int[] {Masks.TRUE, Masks.FALSE, Masks.UNKNOWN}) {
            if ((mask & truth) != 0) {
                cells.add(Cell.of(new int[] {truth}));
            }
        }
        return of(new int[] {atom}, cells);
    }

    /** Whether some of its atoms are among these. */
    boolean isSeenBy(BitSet relevant) {
        for (int atom : atoms) {
            if (relevant.get(atom)) {
                return true;
            }
        }
        return false;
    }

    /** The same, with one cell for each case that these atoms can tell apart. */
    Aspect seenBy(BitSet relevant) {
        int[] positions = positions(relevant);
        Map<List<Integer>, Cell> cases = new LinkedHashMap<>();
        for (Cell cell : cells) {
            List<Integer> key = new ArrayList<>(positions.length);
            for (int position : positions) {
                key.add(cell.masks()[position]);
            }
            cases.putIfAbsent(key, cell);
        }
        return new Aspect(atoms, List.copyOf(cases.values()), attributes, trail);
    }

    /** The same, without the cases that a world excludes. */
    Aspect in(World world) {
        if (attributes.isEmpty() && !trail) {
            return this;
        }
        return new Aspect(
                atoms, cells.stream().filter(cell -> cell.isIn(world, this)).toList(), attributes, trail);
    }

    private int[] positions(BitSet relevant) {
        int[] positions = new int[atoms.length];
        int size = 0;
        for (int i = 0; i < atoms.length; i++) {
            if (relevant.get(atoms[i])) {
                positions[size++] = i;
            }
        }
        return Arrays.copyOf(positions, size);
    }

    /** Cells that differ in what their atoms are or in what is withheld; of those that do not, the first. */
    static List<Cell> distinct(List<Cell> cells) {
        Map<Case, Cell> distinct = new LinkedHashMap<>();
        for (Cell cell : cells) {
            List<Integer> masks = Arrays.stream(cell.masks()).boxed().toList();
            distinct.putIfAbsent(new Case(masks, cell.withheld(), cell.trailWithheld()), cell);
        }
        return List.copyOf(distinct.values());
    }

    private record Case(List<Integer> masks, Set<AttributeKey> withheld, boolean trailWithheld) {}
}
