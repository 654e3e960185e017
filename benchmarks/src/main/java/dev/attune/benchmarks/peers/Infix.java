package dev.attune.benchmarks.peers;

import dev.attune.benchmarks.workload.Clause;
import dev.attune.benchmarks.workload.Criterion;
import java.util.List;
import java.util.stream.Collectors;

/** Writes rules in the operators of Java, which most expression languages share, with literals of texts between single quotes. */
abstract class Infix implements Criterion.Visitor<String> {

    /** How a text is named. */
    abstract String text(int number);

    abstract String number(int number);

    abstract String flag(int number);

    abstract String tags(int number);

    /** That a set has a tag. */
    abstract String has(String tags, String tag);

    /** That a text is one of several. */
    abstract String isOneOf(String text, List<String> words);

    /** All tests of a rule, joined. */
    final String rule(Clause clause) {
        return clause.criteria().stream()
                .map(criterion -> criterion.accept(this))
                .collect(Collectors.joining(" && "));
    }

    static String quoted(String text) {
        return "'" + text + "'";
    }

    static String quotedList(List<String> texts) {
        return texts.stream().map(Infix::quoted).collect(Collectors.joining(", "));
    }

    /** That a text is one of several, for languages without a constant list. */
    static String isAnyOf(String text, List<String> words) {
        return words.stream().map(word -> text + " == " + quoted(word)).collect(Collectors.joining(" || ", "(", ")"));
    }

    @Override
    public String textIs(Criterion.TextIs criterion) {
        return text(criterion.text()) + " == " + quoted(criterion.word());
    }

    @Override
    public String textIn(Criterion.TextIn criterion) {
        return isOneOf(text(criterion.text()), criterion.words());
    }

    @Override
    public String numberBetween(Criterion.NumberBetween criterion) {
        String number = number(criterion.number());
        return number + " >= " + criterion.low() + ".0 && " + number + " <= " + criterion.high() + ".0";
    }

    @Override
    public String flagIs(Criterion.FlagIs criterion) {
        return flag(criterion.flag()) + " == " + criterion.wanted();
    }

    @Override
    public String anyTag(Criterion.AnyTag criterion) {
        String tags = tags(criterion.set());
        return criterion.tags().stream()
                .map(tag -> has(tags, quoted(tag)))
                .collect(Collectors.joining(" || ", "(", ")"));
    }

    /** With the values by name. */
    abstract static class OfNames extends Infix {
        @Override
        final String text(int number) {
            return NamedValues.text(number);
        }

        @Override
        final String number(int number) {
            return NamedValues.number(number);
        }

        @Override
        final String flag(int number) {
            return NamedValues.flag(number);
        }

        @Override
        final String tags(int number) {
            return NamedValues.tags(number);
        }
    }

    /** With the values in the fields of a {@link dev.attune.benchmarks.workload.Person}, which is quicker than by name. */
    abstract static class OfFields extends Infix {
        @Override
        final String text(int number) {
            return "texts[" + number + "]";
        }

        @Override
        final String number(int number) {
            return "numbers[" + number + "]";
        }

        @Override
        final String flag(int number) {
            return "flags[" + number + "]";
        }

        @Override
        final String tags(int number) {
            return "tags[" + number + "]";
        }

        @Override
        final String has(String tags, String tag) {
            return tags + ".contains(" + tag + ")";
        }
    }
}
