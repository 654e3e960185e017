package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.AttributeOrigin;
import dev.attune.api.attribute.AttributeType;
import dev.attune.api.condition.AttributeCondition;
import dev.attune.api.condition.Comparison;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.condition.Operand;
import dev.attune.api.condition.TimeCondition;
import dev.attune.api.condition.WhenMissing;
import dev.attune.api.condition.ZoneChoice;
import dev.attune.rules.analysis.Budget;
import dev.attune.rules.analysis.RuleAnalysis;
import dev.attune.rules.analysis.Verdict;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Conditions that name more cases than anybody can look at end all the same, and in bounded memory. */
class AnalysisBoundsTests {

    private static final AttributeCatalog CATALOG = AttributeCatalog.of(IntStream.range(0, 20)
            .mapToObj(i -> Attribute.of("profile.a" + i, AttributeType.TEXT, AttributeOrigin.PROFILE, ""))
            .toList());

    private static Verdict analyze(Condition condition) {
        return RuleAnalysis.of(RulePlanner.of(CATALOG, Map.of(), List.of())).analyze(condition, Budget.ofPublication());
    }

    @Test
    void manyAttributesAreTiedToEachOther() {
        List<Condition> ties = new ArrayList<>();
        for (int i = 0; i < 19; i++) {
            ties.add(new AttributeCondition.Compare(
                    CATALOG.at(i).key(),
                    Comparison.EQ,
                    new Operand.Other(CATALOG.at(i + 1).key()),
                    false,
                    WhenMissing.UNKNOWN));
        }
        assertThat(analyze(new Logic.All(ties))).isNotInstanceOf(Verdict.NeverTrue.class);
    }

    @Test
    void manyRangesOfTimeAreNamed() {
        LocalDateTime start = LocalDateTime.of(2026, 1, 1, 0, 0, 1);
        List<Condition> ranges = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            LocalDateTime from = start.plusDays(i).plusMinutes(i);
            ranges.add(new TimeCondition.DateRange(from, from.plusHours(1), ZoneChoice.SITE));
        }
        assertThat(analyze(new Logic.Any(ranges))).isNotInstanceOf(Verdict.NeverTrue.class);
    }
}
