package dev.attune.content.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filters that replace or remove parts of texts; parts are plain texts, never patterns. */
final class ReplacingFilters {

    private static final Parameter PART = Parameter.required("part");
    private static final Parameter REPLACEMENT = Parameter.optional("replacement", "");

    static final List<FilterSpec> ALL = List.of(
            FilterSpec.of("newline_to_br", (input, state) -> newlines(input, "<br />\n", state)),
            FilterSpec.of("remove", PART, (input, part, state) -> replace(input, part, "", state)),
            FilterSpec.of("remove_first", PART, (input, part, state) -> replaceFirst(input, part, "", state)),
            FilterSpec.of("remove_last", PART, (input, part, state) -> replaceLast(input, part, "", state)),
            FilterSpec.of("replace", PART, REPLACEMENT, ReplacingFilters::replace),
            FilterSpec.of("replace_first", PART, REPLACEMENT, ReplacingFilters::replaceFirst),
            FilterSpec.of("replace_last", PART, Parameter.required("replacement"), ReplacingFilters::replaceLast),
            FilterSpec.of("strip_newlines", (input, state) -> newlines(input, "", state)));

    private ReplacingFilters() {}

    private static String replace(
            @Nullable Object input, @Nullable Object part, @Nullable Object replacement, RenderState state) {
        String text = Text.of(input, state);
        String searched = Text.of(part, state);
        String put = Text.of(replacement, state);
        state.searched(text.length(), searched.length());
        if (searched.isEmpty()) {
            return between(text, put, state);
        }
        int at = text.indexOf(searched);
        if (at < 0) {
            return text;
        }
        StringBuilder replaced = new StringBuilder(text.length() + put.length());
        int from = 0;
        for (; at >= 0; at = text.indexOf(searched, from)) {
            replaced.append(text, from, at).append(put);
            state.checkLength(replaced.length());
            from = at + searched.length();
        }
        return replaced.append(text, from, text.length()).toString();
    }

    /** An empty part is found around every character. */
    private static String between(String text, String put, RenderState state) {
        StringBuilder replaced = new StringBuilder(put);
        for (int i = 0; i < text.length(); ) {
            int end = text.offsetByCodePoints(i, 1);
            replaced.append(text, i, end).append(put);
            state.checkLength(replaced.length());
            i = end;
        }
        return replaced.toString();
    }

    private static String replaceFirst(
            @Nullable Object input, @Nullable Object part, @Nullable Object replacement, RenderState state) {
        String text = Text.of(input, state);
        String searched = Text.of(part, state);
        state.searched(text.length(), searched.length());
        return replaceAt(text, text.indexOf(searched), searched.length(), Text.of(replacement, state));
    }

    private static String replaceLast(
            @Nullable Object input, @Nullable Object part, @Nullable Object replacement, RenderState state) {
        String text = Text.of(input, state);
        String searched = Text.of(part, state);
        state.searched(text.length(), searched.length());
        return replaceAt(text, text.lastIndexOf(searched), searched.length(), Text.of(replacement, state));
    }

    private static String replaceAt(String text, int at, int length, String replacement) {
        return at < 0 ? text : text.substring(0, at) + replacement + text.substring(at + length);
    }

    /** Text that is escaped already stays so: what is put in is ours. */
    private static Object newlines(@Nullable Object input, String replacement, RenderState state) {
        String text = Text.of(input, state);
        int at = text.indexOf('\n');
        if (at < 0) {
            return input instanceof SafeText ? input : text;
        }
        StringBuilder replaced = new StringBuilder(text.length() + 4 * replacement.length());
        int from = 0;
        for (; at >= 0; at = text.indexOf('\n', from)) {
            int end = at > from && text.charAt(at - 1) == '\r' ? at - 1 : at;
            replaced.append(text, from, end).append(replacement);
            state.checkLength(replaced.length());
            from = at + 1;
        }
        String result = replaced.append(text, from, text.length()).toString();
        return input instanceof SafeText ? new SafeText(result) : result;
    }
}
