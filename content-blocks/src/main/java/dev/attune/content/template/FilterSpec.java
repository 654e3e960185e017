package dev.attune.content.template;

import java.util.List;

/**
 * A filter of the language.
 *
 * @param parameters what it takes beside its input; those by name come last
 * @param open whether it takes arguments of any other name too
 * @param settings what it depends on beside its input and its arguments
 */
record FilterSpec(String name, List<Parameter> parameters, boolean open, Settings settings, FilterFunction function) {

    /** What of the page the result of a filter depends on. */
    enum Settings {
        NONE,
        LOCALE,
        LOCALE_AND_ZONE,
        /** The instant too. */
        ALL
    }

    static FilterSpec of(String name, FilterFunction.OfInput function) {
        return new FilterSpec(name, List.of(), false, Settings.NONE, function);
    }

    static FilterSpec of(String name, Parameter parameter, FilterFunction.OfOne function) {
        return new FilterSpec(name, List.of(parameter), false, Settings.NONE, function);
    }

    static FilterSpec of(String name, Parameter first, Parameter second, FilterFunction.OfTwo function) {
        return new FilterSpec(name, List.of(first, second), false, Settings.NONE, function);
    }

    static FilterSpec of(String name, List<Parameter> parameters, FilterFunction.OfMany function) {
        return new FilterSpec(name, parameters, false, Settings.NONE, function);
    }

    FilterSpec takingAnyName() {
        return new FilterSpec(name, parameters, true, settings, function);
    }

    FilterSpec dependingOn(Settings used) {
        return new FilterSpec(name, parameters, open, used, function);
    }

    /** How many arguments it needs. */
    int least() {
        return (int) parameters.stream().filter(Parameter::required).count();
    }

    /** How many arguments it takes by their place. */
    int most() {
        return (int)
                parameters.stream().filter(parameter -> !parameter.keyword()).count();
    }

    /** The place of the parameter that is given by this name; -1 if there is none. */
    int place(String keyword) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).keyword() && parameters.get(i).name().equals(keyword)) {
                return i;
            }
        }
        return -1;
    }

    /** What is wrong with this number of arguments. */
    String complaint(int given) {
        int least = least();
        int most = most();
        String wanted = least == most ? Integer.toString(most) : least + " to " + most;
        return "the filter " + name + " takes " + (most == 0 ? "no" : wanted)
                + (least == 1 && most == 1 ? " argument" : " arguments") + ", not " + given;
    }
}
