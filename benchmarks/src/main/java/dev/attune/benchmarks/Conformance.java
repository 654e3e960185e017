package dev.attune.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Runs anyone's cases: {@code Conformance conditions < cases.jsonl}. Reads one case a line from standard input, in UTF-8, and writes
 * one verdict a line and a total to standard output; of cases of Liquid, which expect nothing, one result or error a line. Ends with 0
 * if all pass, 1 if any fails, 2 if it is called wrongly, 3 if it gives up because cases go on working after their time. The formats are
 * described in {@code docs/conformance.md}.
 */
public final class Conformance {

    static final int PASSED = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;
    static final int GAVE_UP = 3;

    /** The languages there are cases of. */
    private static final Map<String, Supplier<CaseLanguage>> LANGUAGES =
            new TreeMap<>(Map.of("conditions", ConditionCases::new, "liquid", LiquidCases::new));

    private Conformance() {}

    public static void main(String[] args) throws IOException {
        System.exit(run(args, System.in, System.out, System.err, 1));
    }

    /**
     * What {@link #main} does, with these streams; returns the exit code.
     *
     * @param patience how many times as long as usual a case may take
     */
    static int run(String[] args, InputStream in, OutputStream out, PrintStream err, int patience) throws IOException {
        Supplier<CaseLanguage> language = args.length == 1 ? LANGUAGES.get(args[0]) : null;
        if (language == null) {
            err.println("usage: java -cp benchmarks.jar dev.attune.benchmarks.Conformance LANGUAGE < cases.jsonl");
            err.println("LANGUAGE is one of: " + String.join(", ", LANGUAGES.keySet()));
            return WRONG_USAGE;
        }
        CaseLanguage cases = language.get();
        return judge(cases, in, out, err, cases.longest().multipliedBy(patience));
    }

    /** The same for cases of any language. */
    static int judge(CaseLanguage language, InputStream in, OutputStream out, PrintStream err, Duration longest)
            throws IOException {
        CaseLines lines = new CaseLines(new InputStreamReader(in, StandardCharsets.UTF_8));
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try (BoundedCases cases = new BoundedCases(language, longest)) {
            Tally tally = new Tally();
            for (CaseLines.Line line = lines.next(); line != null; line = lines.next()) {
                Verdict verdict = line.isWhole() ? cases.judge(line) : line.tooLong();
                tally.count(verdict);
                write(language.line(verdict), writer);
            }
            if (!language.tellsWhatToExpect()) {
                return PASSED;
            }
            write(tally.json(), writer);
            return tally.isClean() ? PASSED : FAILED;
        } catch (StuckCasesException stuck) {
            err.println(stuck.getMessage());
            return GAVE_UP;
        }
    }

    private static void write(Object json, Writer writer) throws IOException {
        writer.write(json.toString());
        writer.write('\n');
        writer.flush();
    }
}
