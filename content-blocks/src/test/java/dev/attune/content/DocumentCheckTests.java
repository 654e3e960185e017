package dev.attune.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentCheckTests {

    private static final String UNREADABLE = "{\"attribute\": \"profile.loyalty_tier\", \"equals\": \"gold\"}";
    private static final String UNPLANNABLE = "{\"attribute\": \"profile.shoe_size\", \"eq\": \"44\"}";

    private static List<String> places(String json) {
        List<Problem> problems = PublicationCompiler.of(Extensions.none()).check(json);
        assertThat(problems).doesNotHaveDuplicates();
        return problems.stream().map(Problem::pointer).toList();
    }

    private static String content(String block) {
        return """
                {"slots": [{"key": "home.hero", "description": "At the top"}],
                 "audiences": [{"key": "buyers", "condition": %s}],
                 "blocks": [{"key": "hero", "slot": "home.hero", %s}]}
                """.formatted(UNREADABLE, block);
    }

    @Test
    void tellsWhatCannotBeReadAndWhatCannotBePlannedTogether() {
        assertThat(places(content("""
                "variants": [{"key": "plain", "fields": {"headline": {"text": "{%% if %%}"}}}],
                "experiences": [
                  {"key": "one", "condition": {"all": [%s, %s]}, "variant": "missing"},
                  {"key": "two", "audience": "buyers", "variant": "plain"},
                  {"key": "three", "condition": %s, "variant": "plain"}
                ]""".formatted(UNREADABLE, UNPLANNABLE, UNPLANNABLE))))
                .contains("/blocks/0/variants/0/fields/headline/text", "/blocks/0/experiences/0/variant")
                .anyMatch(place -> place.startsWith("/audiences/0/condition"))
                .anyMatch(place -> place.startsWith("/blocks/0/experiences/0/condition/all/0"))
                .anyMatch(place -> place.startsWith("/blocks/0/experiences/0/condition/all/1"))
                .anyMatch(place -> place.startsWith("/blocks/0/experiences/2/condition"))
                .noneMatch(place -> place.startsWith("/blocks/0/experiences/1"));
    }

    @Test
    void looksAtConditionsBesideABlockThatCannotBeRead() {
        assertThat(places(content("""
                "variants": [{"key": "plain"}], "holdout": "half",
                "experiences": [{"key": "one", "condition": %s, "variant": "plain"}]""".formatted(UNPLANNABLE))))
                .contains("/blocks/0/holdout")
                .anyMatch(place -> place.startsWith("/audiences/0/condition"))
                .anyMatch(place -> place.startsWith("/blocks/0/experiences/0/condition"));
    }

    @Test
    void saysNothingOfNamesThatMayStandInWhatCannotBeRead() {
        assertThat(places("""
                {"slots": [{"key": "home.hero", "description": "At the top"}],
                 "attributes": [{"key": "profile.shoe_size", "type": "txt", "origin": "profile"}],
                 "blocks": [{"key": "hero", "slot": "home.hero", "variants": [{"key": "plain"}],
                   "experiences": [{"key": "one", "condition": %s, "variant": "plain"}]}]}
                """.formatted(UNPLANNABLE))).containsExactly("/attributes/0/type");
        assertThat(places("""
                {"slots": [{"key": "home.hero", "description": "At the top"}],
                 "atributes": [{"key": "profile.shoe_size", "type": "text", "origin": "profile"}],
                 "blocks": [{"key": "hero", "slot": "home.hero", "variants": [{"key": "plain"}],
                   "experiences": [{"key": "one", "condition": %s, "variant": "plain"}]}]}
                """.formatted(UNPLANNABLE))).containsExactly("/atributes");
    }

    @Test
    void saysNothingMoreOfADocumentThatSaysTwoThingsAtOnce() {
        assertThat(places("""
                {"slots": [], "audiences": [
                  {"key": "buyers", "condition": %s, "condition": {"always": true}}]}
                """.formatted(UNPLANNABLE))).containsExactly("/audiences/0/condition");
    }

    @Test
    void saysWhereADocumentIsNoJson() {
        assertThat(places("{\"slots\": [")).containsExactly("");
        assertThat(places("null")).containsExactly("");
    }
}
