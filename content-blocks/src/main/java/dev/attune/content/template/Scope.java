package dev.attune.content.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives variables their slots of the frame, and finds them again by name. */
final class Scope {

    /** A loop that is being planned; {@code variable} is null where its header could not be read. */
    private record Inner(@Nullable String variable, int variableSlot, int loopSlot) {}

    private final Map<String, Integer> globals = new HashMap<>();
    private final Map<String, Integer> resumes = new HashMap<>();
    private final List<Inner> loops = new ArrayList<>();
    /** The two slots of a loop by its depth; loops beside each other share them. */
    private final List<Integer> loopSlots = new ArrayList<>();

    private int slots;

    Scope(Set<String> assigned, Set<String> resumed) {
        assigned.forEach(this::global);
        resumed.forEach(name -> resumes.put(name, slots++));
    }

    /** How many slots a frame must have. */
    int slots() {
        return slots;
    }

    /** The slot of a variable of the whole template. */
    int global(String name) {
        Integer slot = globals.get(name);
        if (slot == null) {
            slot = slots++;
            globals.put(name, slot);
        }
        return slot;
    }

    /** The slots of all variables of the whole template. */
    Map<String, Integer> globals() {
        return Map.copyOf(globals);
    }

    /** The slot of the variable of this name, {@code forloop} included; -1 if there is none. */
    int find(String name) {
        for (int i = loops.size() - 1; i >= 0; i--) {
            Inner loop = loops.get(i);
            if (name.equals(loop.variable)) {
                return loop.variableSlot;
            } else if (name.equals("forloop")) {
                return loop.loopSlot;
            }
        }
        return globals.getOrDefault(name, -1);
    }

    boolean isInLoop() {
        return !loops.isEmpty();
    }

    /** Whether a variable may exist whose name could not be read. */
    boolean isUncertain() {
        return loops.stream().anyMatch(loop -> loop.variable == null);
    }

    /** The names of all variables that can be read here. */
    Set<String> names() {
        Set<String> names = new HashSet<>(globals.keySet());
        for (Inner loop : loops) {
            names.add("forloop");
            if (loop.variable != null) {
                names.add(loop.variable);
            }
        }
        return names;
    }

    Loop.Slots enter(@Nullable String variable, String name) {
        int depth = loops.size();
        if (loopSlots.size() == depth) {
            loopSlots.add(slots);
            slots += 2;
        }
        int slot = loopSlots.get(depth);
        int parent = depth == 0 ? -1 : loops.get(depth - 1).loopSlot;
        loops.add(new Inner(variable, slot, slot + 1));
        return new Loop.Slots(slot, slot + 1, parent, resumes.getOrDefault(name, -1));
    }

    void leave() {
        loops.remove(loops.size() - 1);
    }
}
