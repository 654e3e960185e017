package dev.attune.benchmarks.peers;

import com.launchdarkly.logging.Logs;
import com.launchdarkly.sdk.ContextBuilder;
import com.launchdarkly.sdk.LDContext;
import com.launchdarkly.sdk.LDValue;
import com.launchdarkly.sdk.server.Components;
import com.launchdarkly.sdk.server.LDClient;
import com.launchdarkly.sdk.server.LDConfig;
import com.launchdarkly.sdk.server.integrations.FileData;
import dev.attune.benchmarks.workload.Clause;
import dev.attune.benchmarks.workload.Criterion;
import dev.attune.benchmarks.workload.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** LaunchDarkly's server SDK: a flag a rule, from a file, with no events sent. */
final class LaunchDarklyPeer implements RulePeer {

    private @Nullable LDClient client;
    private String[] flags = {};

    @Override
    public void load(List<Clause> clauses) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (int i = 0; i < clauses.size(); i++) {
            data.put("rule-" + i, flag("rule-" + i, clauses.get(i)));
        }
        flags = data.keySet().toArray(String[]::new);
        client = client(JsonMapper.shared().writeValueAsString(Map.of("flags", data)));
    }

    private static LDClient client(String json) {
        try {
            Path file = Files.createTempFile("flags", ".json");
            try {
                Files.writeString(file, json);
                return new LDClient(
                        "benchmark",
                        new LDConfig.Builder()
                                .dataSource(FileData.dataSource().filePaths(file))
                                .events(Components.noEvents())
                                .diagnosticOptOut(true)
                                .logging(Components.logging(Logs.none()))
                                .build());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> flag(String key, Clause clause) {
        Words words = new Words();
        List<Object> tests = clause.criteria().stream()
                .flatMap(criterion -> criterion.accept(words))
                .toList();
        return Map.of(
                "key",
                key,
                "version",
                1,
                "on",
                true,
                "salt",
                key,
                "variations",
                List.of(true, false),
                "offVariation",
                1,
                "fallthrough",
                Map.of("variation", 1),
                "rules",
                List.of(Map.of("id", "only", "variation", 0, "clauses", tests)));
    }

    @Override
    public Search search(Person person) {
        LDClient loaded = client;
        if (loaded == null) {
            throw new IllegalStateException("nothing is loaded");
        }
        LDContext context = context(person);
        return found -> {
            int count = 0;
            for (int i = 0; i < flags.length; i++) {
                if (loaded.boolVariation(flags[i], context, false)) {
                    found[count++] = i;
                }
            }
            return count;
        };
    }

    private static LDContext context(Person person) {
        ContextBuilder context = LDContext.builder("visitor");
        for (int i = 0; i < person.texts.length; i++) {
            context.set(NamedValues.text(i), person.texts[i]);
        }
        for (int i = 0; i < person.numbers.length; i++) {
            context.set(NamedValues.number(i), person.numbers[i]);
        }
        for (int i = 0; i < person.flags.length; i++) {
            context.set(NamedValues.flag(i), person.flags[i]);
        }
        for (int i = 0; i < person.tags.size(); i++) {
            context.set(NamedValues.tags(i), LDValue.Convert.String.arrayFrom(person.tags.get(i)));
        }
        return context.build();
    }

    @Override
    public void close() {
        if (client != null) {
            try {
                client.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Words implements Criterion.Visitor<Stream<Object>> {

        private static Stream<Object> test(String attribute, String operator, List<?> values) {
            return Stream.of(Map.of("attribute", attribute, "op", operator, "values", values, "negate", false));
        }

        @Override
        public Stream<Object> textIs(Criterion.TextIs criterion) {
            return test(NamedValues.text(criterion.text()), "in", List.of(criterion.word()));
        }

        @Override
        public Stream<Object> textIn(Criterion.TextIn criterion) {
            return test(NamedValues.text(criterion.text()), "in", criterion.words());
        }

        @Override
        public Stream<Object> numberBetween(Criterion.NumberBetween criterion) {
            String number = NamedValues.number(criterion.number());
            return Stream.concat(
                    test(number, "greaterThanOrEqual", List.of(criterion.low())),
                    test(number, "lessThanOrEqual", List.of(criterion.high())));
        }

        @Override
        public Stream<Object> flagIs(Criterion.FlagIs criterion) {
            return test(NamedValues.flag(criterion.flag()), "in", List.of(criterion.wanted()));
        }

        @Override
        public Stream<Object> anyTag(Criterion.AnyTag criterion) {
            return test(NamedValues.tags(criterion.set()), "in", criterion.tags());
        }
    }
}
