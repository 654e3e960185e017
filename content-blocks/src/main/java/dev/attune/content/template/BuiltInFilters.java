package dev.attune.content.template;

import dev.attune.content.template.FilterSpec.Settings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The filters of the language. */
final class BuiltInFilters {

    private static final List<FilterSpec> OTHERS = List.of(
            FilterSpec.of(
                    "default",
                    Parameter.optional("value", ""),
                    Parameter.keyword("allow_false"),
                    BuiltInFilters::fallback),
            FilterSpec.of("date", Parameter.required("format"), DateFilter::apply)
                    .dependingOn(Settings.LOCALE_AND_ZONE),
            FilterSpec.of("money", Parameter.required("currency").checked(MoneyFormat::complaint), MoneyFormat::apply)
                    .dependingOn(Settings.LOCALE));

    static final Map<String, FilterSpec> ALL = Stream.of(
                    OTHERS,
                    TextFilters.ALL,
                    ReplacingFilters.ALL,
                    EncodingFilters.ALL,
                    NumberFilters.ALL,
                    ListFilters.ALL)
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableMap(FilterSpec::name, Function.identity()));

    private BuiltInFilters() {}

    private static @Nullable Object fallback(
            @Nullable Object input, @Nullable Object value, @Nullable Object allowFalse, RenderState state) {
        boolean replaced = Boolean.FALSE.equals(input)
                ? !Data.isTruthy(allowFalse)
                : input == null || Comparing.equal(input, Special.EMPTY);
        return replaced ? (value == null ? "" : value) : input;
    }
}
