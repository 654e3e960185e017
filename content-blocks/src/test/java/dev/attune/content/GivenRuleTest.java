package dev.attune.content;

import static dev.attune.content.Given.NOON;
import static dev.attune.content.Given.variant;

import dev.attune.api.condition.Condition;
import dev.attune.api.content.Audience;
import dev.attune.api.content.Block;
import dev.attune.api.content.Content;
import dev.attune.api.content.PastEvent;
import dev.attune.api.content.RuleTest;
import dev.attune.api.content.Situation;
import dev.attune.api.event.EventNames;
import dev.attune.api.event.EventProperties;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.key.VariantKey;
import dev.attune.api.problem.Problem;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import java.time.Duration;
import java.util.List;

/** What tests about rule tests have in common: content with one of them, and what comes of running it. */
final class GivenRuleTest {

    static final Situation AT_NOON = Situation.at(NOON);
    static final PastEvent BOOTS = PastEvent.ago(EventNames.PRODUCT_VIEWED, Duration.ofMinutes(5))
            .with(EventProperties.CATEGORY, Value.of("boots"));

    static final Block HERO = Given.STORE.blocks().get(0);

    static final PublicationCompiler COMPILER = PublicationCompiler.of(Extensions.none());

    private GivenRuleTest() {}

    static RuleTest<VariantKey> expecting(String variant, Situation given) {
        return new RuleTest<>("the test", given, new VariantKey(variant));
    }

    static List<String> failures(Block block, RuleTest<VariantKey> test) {
        return COMPILER.check(Given.content(block.withTests(List.of(test)))).stream()
                .filter(Problem::isError)
                .map(Problem::describe)
                .toList();
    }

    static List<String> failures(Condition condition, Truth expect, Situation given) {
        Audience audience = new Audience(new AudienceKey("tested"), "Tested", condition)
                .withTests(List.of(new RuleTest<>("the test", given, expect)));
        return COMPILER.check(new Content(List.of(), List.of(), List.of(audience), List.of())).stream()
                .filter(Problem::isError)
                .map(Problem::describe)
                .toList();
    }
}
