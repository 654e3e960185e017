package dev.attune.rules.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a case of every aspect that together reach a goal. It branches over the aspect that leaves the fewest cases, and
 * leaves a branch as soon as some part of the goal has become impossible; so what it has not found when it ends is not there.
 */
final class CaseSearch {

    /** How a search ended. */
    enum Outcome {
        FOUND,
        NONE,
        OUT_OF_BUDGET
    }

    private final List<Aspect> aspects = new ArrayList<>();
    private final List<List<Goal.Part>> mentions = new ArrayList<>();
    private final List<Goal.Part> goal;
    private final int[] atoms;
    private final Budget budget;
    private final Predicate<List<Cell>> accept;
    private final @Nullable Cell[] chosen;

    private CaseSearch(List<Aspect> space, Goal goal, int[] atoms, Budget budget, Predicate<List<Cell>> accept) {
        this.goal = goal.parts();
        this.atoms = atoms;
        this.budget = budget;
        this.accept = accept;
        for (Aspect aspect : space) {
            BitSet own = new BitSet();
            Arrays.stream(aspect.atoms()).forEach(own::set);
            List<Goal.Part> mentioning =
                    this.goal.stream().filter(part -> mentions(part, own)).toList();
            if (!mentioning.isEmpty()) {
                aspects.add(aspect);
                mentions.add(mentioning);
            }
        }
        this.chosen = new Cell[aspects.size()];
    }

    private static boolean mentions(Goal.Part part, BitSet atoms) {
        BitSet own = new BitSet();
        part.formula().addAtoms(own);
        return own.intersects(atoms);
    }

    /**
     * Searches.
     *
     * @param atoms how many there are
     * @param accept whether a case found will do; it is told the cells chosen so far, which decide the goal
     */
    static Outcome run(List<Aspect> space, Goal goal, int atoms, Budget budget, Predicate<List<Cell>> accept) {
        BitSet relevant = goal.atoms();
        List<Aspect> seen = space.stream().map(each -> each.seenBy(relevant)).toList();
        int[] masks = new int[atoms];
        Arrays.fill(masks, Masks.ANY);
        return new CaseSearch(seen, goal, masks, budget, accept).branch();
    }

    private Outcome branch() {
        List<Goal.Part> open = new ArrayList<>();
        for (Goal.Part part : goal) {
            if (!part.isPossible(atoms)) {
                return Outcome.NONE;
            }
            if (!part.isReached(atoms)) {
                open.add(part);
            }
        }
        if (open.isEmpty()) {
            return accept.test(cells()) ? Outcome.FOUND : Outcome.NONE;
        }
        return split(open);
    }

    private List<Cell> cells() {
        return Arrays.stream(chosen).filter(cell -> cell != null).toList();
    }

    private Outcome split(List<Goal.Part> open) {
        int best = -1;
        List<Cell> fewest = List.of();
        for (int i = 0; i < aspects.size(); i++) {
            if (chosen[i] == null && mentions.get(i).stream().anyMatch(open::contains)) {
                List<Cell> viable = viable(i, best < 0 ? Integer.MAX_VALUE : fewest.size());
                if (best < 0 || viable.size() < fewest.size()) {
                    best = i;
                    fewest = viable;
                }
            }
            if (budget.isSpent()) {
                return Outcome.OUT_OF_BUDGET;
            }
        }
        // every atom belongs to an aspect, so a goal that is open has one to split
        return best < 0 ? Outcome.NONE : descend(best, fewest);
    }

    private Outcome descend(int index, List<Cell> cells) {
        int[] own = aspects.get(index).atoms();
        int[] before = Arrays.stream(own).map(atom -> atoms[atom]).toArray();
        Outcome outcome = Outcome.NONE;
        for (Cell cell : cells) {
            assign(own, cell.masks());
            chosen[index] = cell;
            outcome = branch();
            if (outcome != Outcome.NONE) {
                break;
            }
        }
        assign(own, before);
        chosen[index] = null;
        return outcome;
    }

    /** The cells that leave the goal possible; no more than one beyond the number that is of interest. */
    private List<Cell> viable(int index, int interest) {
        int[] own = aspects.get(index).atoms();
        int[] before = Arrays.stream(own).map(atom -> atoms[atom]).toArray();
        List<Cell> viable = new ArrayList<>();
        for (Cell cell : aspects.get(index).cells()) {
            if (!budget.step() || viable.size() > interest) {
                break;
            }
            assign(own, cell.masks());
            if (mentions.get(index).stream().allMatch(part -> part.isPossible(atoms))) {
                viable.add(cell);
            }
        }
        assign(own, before);
        return viable;
    }

    private void assign(int[] own, int[] masks) {
        for (int i = 0; i < own.length; i++) {
            atoms[own[i]] = masks[i];
        }
    }
}
