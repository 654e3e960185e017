package dev.attune.content.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The filters of texts as a whole: case, length, ends, words. */
final class TextFilters {

    private static final Parameter TEXT = Parameter.required("text");
    private static final Parameter END = Parameter.optional("end", "...");

    static final List<FilterSpec> ALL = List.of(
            FilterSpec.of("append", TEXT, (input, text, state) -> joined(input, text, state)),
            FilterSpec.of("capitalize", (input, state) -> capitalize(Text.of(input, state))),
            // the root locale, so that "i" becomes "I" in every language: brand names and codes stay what they are
            FilterSpec.of("downcase", (input, state) -> Text.of(input, state).toLowerCase(Locale.ROOT)),
            FilterSpec.of("lstrip", (input, state) -> Spaces.stripStart(Text.of(input, state))),
            FilterSpec.of("prepend", TEXT, (input, text, state) -> joined(text, input, state)),
            FilterSpec.of("rstrip", (input, state) -> Spaces.stripEnd(Text.of(input, state))),
            FilterSpec.of("split", TEXT, TextFilters::split),
            FilterSpec.of("strip", (input, state) -> Spaces.stripStart(Spaces.stripEnd(Text.of(input, state)))),
            FilterSpec.of(
                    "truncate", Parameter.optional("length", 50L).checked(Parameter.WHOLE), END, TextFilters::truncate),
            FilterSpec.of(
                    "truncatewords",
                    Parameter.optional("words", 15L).checked(Parameter.WHOLE),
                    END,
                    TextFilters::truncateWords),
            FilterSpec.of("upcase", (input, state) -> Text.of(input, state).toUpperCase(Locale.ROOT)));

    private TextFilters() {}

    private static String joined(@Nullable Object start, @Nullable Object end, RenderState state) {
        String first = Text.of(start, state);
        String second = Text.of(end, state);
        state.checkLength((long) first.length() + second.length());
        return first.concat(second);
    }

    private static String capitalize(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT)
                + text.substring(first).toLowerCase(Locale.ROOT);
    }

    /** The parts between the separators: words for a space, characters for nothing; empty parts at the end are left out. */
    private static List<String> split(@Nullable Object input, @Nullable Object separator, RenderState state) {
        String text = Text.of(input, state);
        String between = Text.of(separator, state);
        List<String> parts;
        if (between.equals(" ")) {
            parts = Spaces.words(text, Integer.MAX_VALUE);
        } else if (between.isEmpty()) {
            state.step(text.length());
            parts = characters(text);
        } else {
            state.searched(text.length(), between.length());
            parts = parts(text, between);
        }
        state.step(parts.size());
        return parts;
    }

    private static List<String> characters(String text) {
        List<String> characters = new ArrayList<>(text.length());
        for (int i = 0; i < text.length(); ) {
            int end = text.offsetByCodePoints(i, 1);
            characters.add(text.substring(i, end));
            i = end;
        }
        return characters;
    }

    private static List<String> parts(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int filled = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            filled = at > from ? parts.size() : filled;
            from = at + separator.length();
        }
        if (from < text.length()) {
            parts.add(text.substring(from));
            filled = parts.size();
        }
        return parts.subList(0, filled);
    }

    /** Counts characters of Unicode, so that a pair of surrogates is never cut. */
    private static @Nullable Object truncate(
            @Nullable Object input, @Nullable Object length, @Nullable Object end, RenderState state) {
        long most = whole(length, "length for truncate");
        String text = Text.of(input, state);
        if (text.length() <= most || text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        String ending = Text.of(end, state);
        return Slice.of(text, 0, Math.max(0, most - ending.codePointCount(0, ending.length())))
                .concat(ending);
    }

    private static @Nullable Object truncateWords(
            @Nullable Object input, @Nullable Object words, @Nullable Object end, RenderState state) {
        int most = (int) Math.min(Math.max(1, whole(words, "number of words for truncatewords")), 1_000_000);
        String text = Text.of(input, state);
        List<String> kept = Spaces.words(text, most + 1);
        state.step(kept.size());
        if (kept.size() <= most) {
            return text;
        }
        return String.join(" ", kept.subList(0, most)).concat(Text.of(end, state));
    }

    private static long whole(@Nullable Object value, String what) {
        Long number = Integers.strict(value);
        if (number == null) {
            throw new TemplateException("the " + what + " is not a whole number");
        }
        return number;
    }
}
