package dev.attune.testkit.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The vectors of the condition language that come with the project, in files by area. */
public final class ConformanceSuite {

    /** The files, in the order in which an implementer would want to pass them. */
    public static final List<String> FILES = List.of(
            "logic.jsonl",
            "text.jsonl",
            "number.jsonl",
            "sets.jsonl",
            "places.jsonl",
            "versions.jsonl",
            "addresses.jsonl",
            "dates.jsonl",
            "time.jsonl",
            "transitions.jsonl",
            "behaviour.jsonl",
            "session.jsonl",
            "sequences.jsonl",
            "abandonment.jsonl",
            "share.jsonl",
            "unknown.jsonl",
            "refusals.jsonl",
            "missing.jsonl",
            "random-transitions.jsonl",
            "random-trails.jsonl",
            "matches.jsonl",
            "recurring.jsonl",
            "holiday.jsonl");

    private ConformanceSuite() {}

    /**
     * The vectors of a file, one JSON object a line.
     *
     * @param file one of {@link #FILES}
     */
    public static List<String> lines(String file) {
        InputStream stream = ConformanceSuite.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalArgumentException("there is no file of vectors named " + file);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The vectors of a file, read. */
    public static List<ConformanceVector> vectors(String file) {
        return lines(file).stream().map(ConformanceVector::read).toList();
    }
}
