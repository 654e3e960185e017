package dev.attune.content.template;

import dev.attune.content.template.FilterSpec.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The filters of the language. */
final class BuiltInFilters {

    static final Map<String, FilterSpec> ALL = List.of(
                    FilterSpec.of("default", 0, 1, BuiltInFilters::fallback).withKeyword("allow_false"),
                    FilterSpec.of("escape", 0, 0, (input, a, b, state) -> escape(input, state)),
                    // the root locale, so that "i" becomes "I" in every language: brand names and codes stay what they
                    // are
                    FilterSpec.of(
                            "upcase",
                            0,
                            0,
                            (input, a, b, state) -> Text.of(input, state).toUpperCase(Locale.ROOT)),
                    FilterSpec.of(
                            "downcase",
                            0,
                            0,
                            (input, a, b, state) -> Text.of(input, state).toLowerCase(Locale.ROOT)),
                    FilterSpec.of("capitalize", 0, 0, (input, a, b, state) -> capitalize(Text.of(input, state))),
                    FilterSpec.of("truncate", 0, 2, BuiltInFilters::truncate).withDefaults(50L, "..."),
                    FilterSpec.of("date", 1, 1, DateFilter::apply).dependingOn(Settings.LOCALE_AND_ZONE),
                    FilterSpec.of("money", 1, 1, MoneyFormat::apply).dependingOn(Settings.LOCALE))
            .stream()
            .collect(Collectors.toUnmodifiableMap(FilterSpec::name, Function.identity()));

    private BuiltInFilters() {}

    private static @Nullable Object fallback(
            @Nullable Object input, @Nullable Object value, @Nullable Object allowFalse, RenderState state) {
        boolean replaced = Boolean.FALSE.equals(input)
                ? !Data.isTruthy(allowFalse)
                : input == null || Comparing.equal(input, Special.EMPTY);
        return replaced ? (value == null ? "" : value) : input;
    }

    private static @Nullable Object escape(@Nullable Object input, RenderState state) {
        return input == null || input instanceof SafeText
                ? input
                : new SafeText(HtmlEscape.escape(Text.of(input, state)));
    }

    private static String capitalize(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT)
                + text.substring(first).toLowerCase(Locale.ROOT);
    }

    /** Counts characters of Unicode, so that a pair of surrogates is never cut. */
    private static Object truncate(
            @Nullable Object input, @Nullable Object length, @Nullable Object ellipsis, RenderState state) {
        Long most = Integers.strict(length);
        if (most == null) {
            throw new TemplateException("the length for truncate is not a whole number");
        }
        return cut(Text.of(input, state), most, Text.of(ellipsis, state));
    }

    private static String cut(String text, long most, String end) {
        if (text.length() <= most || text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        long kept = Math.max(0, most - end.codePointCount(0, end.length()));
        return text.substring(0, text.offsetByCodePoints(0, (int) kept)) + end;
    }
}
