package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The generated files are what their generators make; {@code -Dattune.vectors=write} writes them anew. */
class GeneratedVectorsTests {

    static Stream<Arguments> generators() {
        return Stream.of(
                of("missing.jsonl", MissingVectors::lines),
                of("random-transitions.jsonl", TransitionVectors::lines),
                of("random-trails.jsonl", TrailVectors::lines));
    }

    private static Arguments of(String file, Supplier<List<String>> generator) {
        return Arguments.of(file, generator);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("generators")
    void areCurrent(String file, Supplier<List<String>> generator) throws IOException {
        Path path = Path.of(
                System.getProperty("attune.root"), "testkit/src/main/resources/dev/attune/testkit/conformance", file);
        List<String> lines = generator.get();
        if (System.getProperty("attune.vectors", "").equals("write")) {
            Files.write(path, lines);
        }
        assertThat(Files.readAllLines(path)).isEqualTo(lines);
    }
}
