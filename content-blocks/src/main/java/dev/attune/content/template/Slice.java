package dev.attune.content.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a text or a list by its place, from the end if that is negative. */
final class Slice {

    private Slice() {}

    /** Counts characters of Unicode, so that a pair of surrogates is never cut; empty where there is nothing. */
    static String of(String text, long offset, long length) {
        int size = text.codePointCount(0, text.length());
        long from = offset < 0 ? offset + size : offset;
        if (from < 0 || from > size || length <= 0) {
            return "";
        }
        int count = (int) Math.min(length, size - from);
        int start = text.offsetByCodePoints(0, (int) from);
        return text.substring(start, text.offsetByCodePoints(start, count));
    }

    static List<? extends @Nullable Object> of(List<? extends @Nullable Object> list, long offset, long length) {
        long from = offset < 0 ? offset + list.size() : offset;
        if (from < 0 || from > list.size() || length <= 0) {
            return List.of();
        }
        return list.subList((int) from, (int) (from + Math.min(length, list.size() - from)));
    }
}
