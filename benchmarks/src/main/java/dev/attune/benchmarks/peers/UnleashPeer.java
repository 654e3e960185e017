package dev.attune.benchmarks.peers;

import dev.attune.benchmarks.workload.Clause;
import dev.attune.benchmarks.workload.Criterion;
import dev.attune.benchmarks.workload.Person;
import io.getunleash.DefaultUnleash;
import io.getunleash.Unleash;
import io.getunleash.UnleashContext;
import io.getunleash.event.ClientFeaturesResponse;
import io.getunleash.util.UnleashConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The client of Unleash: a feature a rule, fetched once from memory. Its context holds texts only, so a set of tags is one text with commas
 * before, between and after them, that is asked whether it contains one.
 */
final class UnleashPeer implements RulePeer {

    private @Nullable Unleash client;
    private @Nullable Path backup;
    private String[] features = {};

    @Override
    public void load(List<Clause> clauses) {
        List<Object> described = new ArrayList<>(clauses.size());
        features = new String[clauses.size()];
        for (int i = 0; i < features.length; i++) {
            features[i] = "rule-" + i;
            described.add(feature(features[i], clauses.get(i)));
        }
        String json = JsonMapper.shared().writeValueAsString(Map.of("version", 2, "features", described));
        client = client(json);
    }

    private Unleash client(String json) {
        try {
            backup = Files.createTempFile("features", ".json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DefaultUnleash(UnleashConfig.builder()
                .appName("benchmark")
                .instanceId("benchmark")
                .unleashAPI("http://localhost:1/api/")
                .unleashFeatureFetcherFactory(config -> () -> ClientFeaturesResponse.updated(json))
                .synchronousFetchOnInitialisation(true)
                .disablePolling()
                .disableMetrics()
                .backupFile(backup.toString())
                .build());
    }

    private static Map<String, Object> feature(String name, Clause clause) {
        Words words = new Words();
        List<Object> constraints = clause.criteria().stream()
                .flatMap(criterion -> criterion.accept(words))
                .toList();
        return Map.of(
                "name",
                name,
                "type",
                "release",
                "enabled",
                true,
                "strategies",
                List.of(Map.of("name", "default", "parameters", Map.of(), "constraints", constraints)));
    }

    @Override
    public Search search(Person person) {
        Unleash loaded = client;
        if (loaded == null) {
            throw new IllegalStateException("nothing is loaded");
        }
        UnleashContext context = context(person);
        return found -> {
            int count = 0;
            for (int i = 0; i < features.length; i++) {
                if (loaded.isEnabled(features[i], context)) {
                    found[count++] = i;
                }
            }
            return count;
        };
    }

    private static UnleashContext context(Person person) {
        UnleashContext.Builder context = UnleashContext.builder();
        for (int i = 0; i < person.texts.length; i++) {
            context.addProperty(NamedValues.text(i), person.texts[i]);
        }
        for (int i = 0; i < person.numbers.length; i++) {
            context.addProperty(NamedValues.number(i), Double.toString(person.numbers[i]));
        }
        for (int i = 0; i < person.flags.length; i++) {
            context.addProperty(NamedValues.flag(i), Boolean.toString(person.flags[i]));
        }
        for (int i = 0; i < person.tags.size(); i++) {
            context.addProperty(NamedValues.tags(i), joined(person.tags.get(i)));
        }
        return context.build();
    }

    private static String joined(Set<String> tags) {
        return "," + String.join(",", tags) + ",";
    }

    @Override
    public void close() {
        if (client != null) {
            client.shutdown();
        }
        if (backup != null) {
            try {
                Files.deleteIfExists(backup);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Words implements Criterion.Visitor<Stream<Object>> {

        private static Stream<Object> anyOf(String name, String operator, List<String> values) {
            return Stream.of(Map.of("contextName", name, "operator", operator, "values", values));
        }

        private static Stream<Object> compared(String name, String operator, int value) {
            return Stream.of(Map.of("contextName", name, "operator", operator, "value", Integer.toString(value)));
        }

        @Override
        public Stream<Object> textIs(Criterion.TextIs criterion) {
            return anyOf(NamedValues.text(criterion.text()), "IN", List.of(criterion.word()));
        }

        @Override
        public Stream<Object> textIn(Criterion.TextIn criterion) {
            return anyOf(NamedValues.text(criterion.text()), "IN", criterion.words());
        }

        @Override
        public Stream<Object> numberBetween(Criterion.NumberBetween criterion) {
            String number = NamedValues.number(criterion.number());
            return Stream.concat(
                    compared(number, "NUM_GTE", criterion.low()), compared(number, "NUM_LTE", criterion.high()));
        }

        @Override
        public Stream<Object> flagIs(Criterion.FlagIs criterion) {
            return anyOf(NamedValues.flag(criterion.flag()), "IN", List.of(Boolean.toString(criterion.wanted())));
        }

        @Override
        public Stream<Object> anyTag(Criterion.AnyTag criterion) {
            return anyOf(
                    NamedValues.tags(criterion.set()),
                    "STR_CONTAINS",
                    criterion.tags().stream().map(tag -> joined(Set.of(tag))).toList());
        }
    }
}
