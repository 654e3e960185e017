package dev.attune.rules.analysis;

import dev.attune.api.attribute.AttributeKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that varies by itself: its atoms, and the cases that they can be in together.
 *
 * @param atoms the numbers of the atoms
 * @param cells at least one
 * @param attributes the attributes whose being withheld the cells tell
 * @param trail whether the cells tell that the trail is withheld
 */
record Dimension(int[] atoms, List<Cell> cells, Set<AttributeKey> attributes, boolean trail) {

    static Dimension of(int[] atoms, List<Cell> cells) {
        return new Dimension(atoms, cells, Set.of(), false);
    }

    /** One atom of which nothing is known but that it is one of the truths. */
    static Dimension free(int atom, int mask) {
        List<Cell> cells = new ArrayList<>();
        for (int truth : new int[] {Masks.TRUE, Masks.FALSE, Masks.UNKNOWN}) {
            if ((mask & truth) != 0) {
                cells.add(Cell.of(new int[] {truth}));
            }
        }
        return of(new int[] {atom}, cells);
    }

    /** The same, with one cell for each case that these atoms can tell apart, and without the cases the world excludes. */
    Dimension seenBy(BitSet relevant, World world) {
        int[] positions = positions(relevant);
        Map<List<Integer>, Cell> cases = new LinkedHashMap<>();
        for (Cell cell : cells) {
            if (world == World.ANY || cell.isIn(world, this)) {
                List<Integer> key = Arrays.stream(positions)
                        .map(i -> cell.masks()[i])
                        .boxed()
                        .toList();
                cases.putIfAbsent(key, cell);
            }
        }
        return new Dimension(atoms, List.copyOf(cases.values()), attributes, trail);
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
