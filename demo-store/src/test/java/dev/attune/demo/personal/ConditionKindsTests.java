package dev.attune.demo.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.condition.Condition;
import dev.attune.api.content.Audience;
import dev.attune.api.content.Content;
import dev.attune.api.content.Experience;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConditionKindsTests {

    @Test
    void theShopUsesEachOfThemAtLeastOnce() {
        Content content = ShopContent.read();
        Stream<Condition> conditions = Stream.concat(
                content.audiences().stream().map(Audience::condition),
                content.blocks().stream()
                        .flatMap(block -> block.experiences().stream())
                        .map(Experience::condition));

        Set<String> missing = new TreeSet<>(ConditionKinds.ofTheLanguage());
        missing.removeAll(ConditionKinds.of(conditions));

        assertThat(missing).isEmpty();
    }

    @Test
    void areFoundByTheTypesOfTheLanguageAlone() {
        assertThat(ConditionKinds.ofTheLanguage())
                .contains(
                        "All",
                        "InAudience",
                        "Compare.LTE",
                        "OneOf.true",
                        "Presence.EMPTY",
                        "DateOperator.ON_DATE",
                        "WithinLast.false",
                        "Holiday",
                        "Aggregation.LAST",
                        "SessionMeasure.SCROLL_DEPTH",
                        "Abandoned",
                        "Plugin",
                        "Other",
                        "Fixed",
                        "Scope.TRAIL");
    }
}
