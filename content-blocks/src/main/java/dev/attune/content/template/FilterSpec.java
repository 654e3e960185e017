package dev.attune.content.template;

import org.jspecify.annotations.Nullable;

/**
 * A filter of the language.
 *
 * @param least how many arguments it needs
 * @param most how many it takes
 * @param keyword the name of an argument that goes to the second place; null if it has none
 * @param first what stands for the first argument if it is not given
 * @param second what stands for the second argument if it is not given
 * @param settings what it depends on beside its input
 */
record FilterSpec(
        String name,
        int least,
        int most,
        @Nullable String keyword,
        @Nullable Object first,
        @Nullable Object second,
        Settings settings,
        FilterFunction function) {

    /** What of the page the result of a filter depends on. */
    enum Settings {
        NONE,
        LOCALE,
        LOCALE_AND_ZONE,
        /** The instant too. */
        ALL
    }

    static FilterSpec of(String name, int least, int most, FilterFunction function) {
        return new FilterSpec(name, least, most, null, null, null, Settings.NONE, function);
    }

    FilterSpec withKeyword(String argument) {
        return new FilterSpec(name, least, most, argument, first, second, settings, function);
    }

    FilterSpec withDefaults(Object one, Object two) {
        return new FilterSpec(name, least, most, keyword, one, two, settings, function);
    }

    FilterSpec dependingOn(Settings used) {
        return new FilterSpec(name, least, most, keyword, first, second, used, function);
    }

    /** What is wrong with this number of arguments. */
    String complaint(int given) {
        String wanted = least == most ? Integer.toString(most) : least + " to " + most;
        return "the filter " + name + " takes " + (most == 0 ? "no" : wanted)
                + (least == 1 && most == 1 ? " argument" : " arguments") + ", not " + given;
    }

    /** Tells what can be seen to be wrong with arguments that are constants. */
    void check(Expr.Filtered filtered, Problems problems) {
        if (name.equals("money")
                && !filtered.arguments().isEmpty()
                && filtered.arguments().get(0).value() instanceof Expr.Literal literal
                && !(literal.value() instanceof String code && MoneyFormat.isCurrency(code))) {
            problems.error(literal.at(), "not a currency: use an ISO 4217 code such as \"EUR\"");
        }
    }
}
