package dev.attune.content.template;

import org.jspecify.annotations.Nullable;

/** What a template sees of a running loop as {@code forloop}. */
final class ForLoop {

    private final String name;
    private final int length;
    private final @Nullable ForLoop parent;
    private int index;

    ForLoop(String name, int length, @Nullable ForLoop parent) {
        this.name = name;
        this.length = length;
        this.parent = parent;
    }

    void next() {
        index++;
    }

    /** What a part of it is, by its name in templates; nil for a name that it does not have. */
    @Nullable
    Object member(String member) {
        return switch (member) {
            case "index" -> index + 1L;
            case "index0" -> (long) index;
            case "rindex" -> (long) length - index;
            case "rindex0" -> length - index - 1L;
            case "first" -> index == 0;
            case "last" -> index == length - 1;
            case "length" -> (long) length;
            case "name" -> name;
            case "parentloop" -> parent;
            default -> null;
        };
    }

    @Override
    public String toString() {
        return "forloop";
    }
}
