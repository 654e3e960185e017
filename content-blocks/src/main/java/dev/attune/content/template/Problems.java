package dev.attune.content.template;

import dev.attune.api.problem.Problem;
import dev.attune.api.problem.Severity;
import dev.attune.api.problem.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Collects what is wrong with one template by offset, and tells it in reading order by line and column. */
final class Problems {

    private record Finding(Severity severity, int offset, String message) {}

    private final String source;
    private final List<Finding> findings = new ArrayList<>(0);
    private boolean errors;

    Problems(String source) {
        this.source = source;
    }

    /** {@code ", did you mean upcase"} for the nearest name, or nothing if none is near. */
    static String hint(String written, Collection<String> names) {
        // one letter has no shape that another could resemble
        int allowed = written.length() < 2 ? 0 : Math.min(3, 1 + written.length() / 4);
        return Suggestion.nearest(written, names, allowed)
                .map(name -> ", did you mean " + name)
                .orElse("");
    }

    void error(int offset, String message) {
        errors = true;
        findings.add(new Finding(Severity.ERROR, offset, message));
    }

    void warning(int offset, String message) {
        findings.add(new Finding(Severity.WARNING, offset, message));
    }

    boolean hasErrors() {
        return errors;
    }

    void tell(String pointer, Consumer<Problem> listener) {
        findings.sort(Comparator.comparingInt(Finding::offset));
        int line = 1;
        int lineStart = 0;
        int at = 0;
        for (Finding finding : findings) {
            for (; at < finding.offset; at++) {
                if (endsLine(at)) {
                    line++;
                    lineStart = at + 1;
                }
            }
            int column = finding.offset - lineStart + 1;
            listener.accept(new Problem(finding.severity, pointer, finding.message, line, column));
        }
    }

    /** The line of this offset, to refer to one place from the message about another. */
    int line(int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (endsLine(i)) {
                line++;
            }
        }
        return line;
    }

    private boolean endsLine(int offset) {
        char c = source.charAt(offset);
        return c == '\n' || (c == '\r' && !source.startsWith("\n", offset + 1));
    }
}
