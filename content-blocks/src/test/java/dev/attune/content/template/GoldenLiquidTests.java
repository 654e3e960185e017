package dev.attune.content.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.consent.Consent;
import dev.attune.api.problem.Problem;
import dev.attune.api.request.Facts;
import dev.attune.api.visitor.VisitorId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cases of golden-liquid that use nothing but the tags and filters there are. */
class GoldenLiquidTests {

    private static final int PASSES = 894;

    private static final Set<String> TAGS = Set.of(
            "if tag", "unless tag", "for tag", "assign tag", "comment tag", "# tag", "break tag", "continue tag");

    private static final Set<String> OTHERS = Set.of("blank", "empty", "strict", "strict2", "utc", "absent");

    private final AttributeCatalog catalog = AttributeCatalog.of(List.of());
    private final TemplateCompiler compiler = TemplateCompiler.of(catalog, List.of());
    private final Facts facts = Facts.of(catalog, new VisitorId("golden"), Fixture.NOW, Consent.none())
            .build();
    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void passesAsManyCasesAsBefore() throws Exception {
        Path file =
                Path.of(System.getProperty("attune.suites", "../shared/suites"), "golden-liquid/golden_liquid.json");
        if (!Files.exists(file)) {
            System.err.println("SKIPPED: golden-liquid is not at " + file.toAbsolutePath());
        }
        assumeTrue(Files.exists(file), "golden-liquid is not at " + file.toAbsolutePath());
        int all = 0;
        int supported = 0;
        List<String> failures = new ArrayList<>();
        for (JsonNode given : json.readTree(Files.readString(file)).get("tests")) {
            all++;
            if (isSupported(given)) {
                supported++;
                failure(given).ifPresent(failures::add);
            }
        }
        int passed = supported - failures.size();
        System.out.println("golden-liquid: " + passed + " of " + supported + " cases of what there is pass (" + all
                + " cases in all)");
        assertThat(failures).isEmpty();
        assertThat(passed).isGreaterThanOrEqualTo(PASSES);
    }

    private boolean isSupported(JsonNode given) {
        List<String> tags = new ArrayList<>();
        given.path("tags").forEach(tag -> tags.add(tag.asString()));
        return !given.has("templates")
                && tags.stream().allMatch(GoldenLiquidTests::isSupported)
                && filtersAreKnown(given);
    }

    private static boolean isSupported(String tag) {
        return TAGS.contains(tag)
                || OTHERS.contains(tag)
                || (tag.endsWith(" filter") && BuiltInFilters.ALL.containsKey(tag.substring(0, tag.length() - 7)));
    }

    /** Some cases do not name the filters that they use; a count that falls shows what this hides by mistake. */
    private boolean filtersAreKnown(JsonNode given) {
        List<Problem> problems = new ArrayList<>();
        compiler.compileFree(given.get("template").asString(), "", problems::add);
        return given.path("invalid").asBoolean(false)
                || problems.stream().noneMatch(problem -> problem.message().startsWith("unknown filter"));
    }

    private Optional<String> failure(JsonNode given) {
        String template = given.get("template").asString();
        List<String> problems = new ArrayList<>();
        String actual;
        try {
            actual = compiler.compileFree(template, "", problem -> {
                        if (problem.isError()) {
                            problems.add(problem.describe());
                        }
                    })
                    .map(compiled -> compiled.render(facts, data(given), Escaping.NONE))
                    .orElse(null);
        } catch (TemplateException failed) {
            problems.add(failed.getMessage());
            actual = null;
        }
        boolean passed = given.path("invalid").asBoolean(false)
                ? actual == null
                : actual != null && expected(given).contains(actual);
        return passed
                ? Optional.empty()
                : Optional.of(given.get("name").asString() + "\n    " + json.writeValueAsString(template) + " -> "
                        + json.writeValueAsString(actual) + " " + problems);
    }

    private static List<String> expected(JsonNode given) {
        if (given.has("result")) {
            return List.of(given.get("result").asString());
        }
        List<String> results = new ArrayList<>();
        given.get("results").forEach(result -> results.add(result.asString()));
        return results;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> data(JsonNode given) {
        return given.has("data") ? (Map<String, Object>) plain(given.get("data")) : Map.of();
    }

    private Object plain(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.asLong();
        } else if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(plain(item)));
            return items;
        } else if (node.isObject()) {
            Map<String, Object> members = new LinkedHashMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), plain(member.getValue())));
            return members;
        }
        return json.convertValue(node, Object.class);
    }
}
