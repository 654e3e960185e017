package dev.attune.rules.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a case of every aspect that together reach a goal. It branches over the aspect that leaves the fewest cases, and leaves a
 * branch as soon as some part of the goal has become impossible; so what it has not found when it ends is not there.
 */
final class CaseSearch {

    private static final int NONE = -1;

    /** What it costs to begin a search. */
    private static final long BEGUN = 200;

    private final List<Aspect> aspects = new ArrayList<>();
    private final List<List<Integer>> mentions = new ArrayList<>();
    private final List<Goal.Part> goal;
    private final long size;
    private final int[] atoms;
    private final Budget budget;
    private final Predicate<List<Cell>> accept;
    private final @Nullable Cell[] chosen;

    private CaseSearch(List<Aspect> space, Goal goal, int atoms, Budget budget, Predicate<List<Cell>> accept) {
        this.goal = goal.parts();
        this.size = goal.size();
        this.budget = budget;
        this.accept = accept;
        this.atoms = new int[atoms];
        Arrays.fill(this.atoms, Masks.ANY);
        int[] aspectOf = new int[atoms];
        Arrays.fill(aspectOf, NONE);
        addAspects(space, goal.atoms(), aspectOf);
        addMentions(aspectOf);
        this.chosen = new Cell[aspects.size()];
    }

    /** Those that the goal looks at, as far as it can tell their cases apart. */
    private void addAspects(List<Aspect> space, BitSet relevant, int[] aspectOf) {
        budget.take(BEGUN + 20L * space.size() + size);
        for (Aspect aspect : space) {
            budget.take(aspect.atoms().length);
            if (aspect.isSeenBy(relevant)) {
                budget.take(2 * aspect.size());
                for (int atom : aspect.atoms()) {
                    aspectOf[atom] = aspects.size();
                }
                aspects.add(aspect.seenBy(relevant));
                mentions.add(new ArrayList<>());
            }
        }
    }

    private void addMentions(int[] aspectOf) {
        for (int part = 0; part < goal.size(); part++) {
            BitSet own = new BitSet();
            for (int atom : goal.get(part).statement().atoms()) {
                if (aspectOf[atom] != NONE && !own.get(aspectOf[atom])) {
                    own.set(aspectOf[atom]);
                    mentions.get(aspectOf[atom]).add(part);
                }
            }
        }
    }

    /**
     * Searches.
     *
     * @param atoms how many there are
     * @param accept whether a case found will do; it is told the cells chosen so far, which decide the goal
     * @return whether a case was found that will do
     * @throws Budget.Spent if the budget does not suffice to tell
     */
    static boolean finds(List<Aspect> space, Goal goal, int atoms, Budget budget, Predicate<List<Cell>> accept) {
        return new CaseSearch(space, goal, atoms, budget, accept).branch();
    }

    private boolean branch() {
        budget.take(size);
        BitSet open = new BitSet();
        for (int part = 0; part < goal.size(); part++) {
            int possible = goal.get(part).possible(atoms);
            if ((possible & goal.get(part).wanted()) == 0) {
                return false;
            }
            open.set(part, (possible & ~goal.get(part).wanted()) != 0);
        }
        return open.isEmpty() ? accept.test(cells()) : split(open);
    }

    private List<Cell> cells() {
        return Arrays.stream(chosen).filter(cell -> cell != null).toList();
    }

    private boolean split(BitSet open) {
        int best = NONE;
        List<Cell> fewest = List.of();
        for (int i = 0; i < aspects.size(); i++) {
            if (chosen[i] == null && mentions.get(i).stream().anyMatch(open::get)) {
                List<Cell> viable = viable(i, best == NONE ? Integer.MAX_VALUE : fewest.size());
                if (best == NONE || viable.size() < fewest.size()) {
                    best = i;
                    fewest = viable;
                }
            }
        }
        // every atom belongs to an aspect, so a goal that is open has one to split
        return best != NONE && descend(best, fewest);
    }

    private boolean descend(int index, List<Cell> cells) {
        int[] own = aspects.get(index).atoms();
        int[] before = assigned(own);
        boolean found = false;
        for (Cell cell : cells) {
            assign(own, cell.masks());
            chosen[index] = cell;
            found = branch();
            if (found) {
                break;
            }
        }
        assign(own, before);
        chosen[index] = null;
        return found;
    }

    /** The cells that leave the goal possible; no more than one beyond the number that is of interest. */
    private List<Cell> viable(int index, int interest) {
        int[] own = aspects.get(index).atoms();
        int[] before = assigned(own);
        List<Integer> parts = mentions.get(index);
        long cost = 5L + own.length;
        for (int part : parts) {
            cost += goal.get(part).size();
        }
        List<Cell> viable = new ArrayList<>();
        for (Cell cell : aspects.get(index).cells()) {
            if (viable.size() > interest) {
                break;
            }
            budget.take(cost);
            assign(own, cell.masks());
            if (arePossible(parts)) {
                viable.add(cell);
            }
        }
        assign(own, before);
        return viable;
    }

    private boolean arePossible(List<Integer> parts) {
        for (int part : parts) {
            if (!goal.get(part).isPossible(atoms)) {
                return false;
            }
        }
        return true;
    }

    /** What the atoms are now, in the order of an aspect. */
    private int[] assigned(int[] own) {
        int[] masks = new int[own.length];
        for (int i = 0; i < own.length; i++) {
            masks[i] = atoms[own[i]];
        }
        return masks;
    }

    private void assign(int[] own, int[] masks) {
        for (int i = 0; i < own.length; i++) {
            atoms[own[i]] = masks[i];
        }
    }
}
