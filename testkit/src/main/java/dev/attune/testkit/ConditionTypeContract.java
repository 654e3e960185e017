package dev.attune.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.consent.Consent;
import dev.attune.api.request.Facts;
import dev.attune.api.spi.ConditionPredicate;
import dev.attune.api.spi.ConditionType;
import dev.attune.api.spi.Parameter;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every {@link ConditionType} does. */
public abstract class ConditionTypeContract {

    protected abstract ConditionType conditionType();

    /** Parameters that fit. */
    protected abstract Map<String, Value> fittingParameters();

    /** Facts for which a condition with the fitting parameters is true. */
    protected abstract Facts matchingFacts();

    /** Facts for which it is false. */
    protected abstract Facts failingFacts();

    @Test
    void hasAKeyWithANamespaceAndANameForEditors() {
        assertThat(conditionType().key()).matches("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+");
        assertThat(conditionType().label()).isNotBlank();
    }

    @Test
    void declaresEachParameterOnce() {
        assertThat(conditionType().parameters()).extracting(Parameter::name).doesNotHaveDuplicates();
    }

    @Test
    void saysWhatItAsks() {
        assertThat(conditionType().sentence(fittingParameters())).isNotBlank();
    }

    @Test
    void isTrueAndFalseAsItShould() {
        assertThat(plan().test(matchingFacts())).isEqualTo(Truth.TRUE);
        assertThat(plan().test(failingFacts())).isEqualTo(Truth.FALSE);
    }

    @Test
    void isAPureFunctionOfFacts() {
        ConditionPredicate predicate = plan();
        Facts facts = matchingFacts();
        Truth first = predicate.test(facts);
        predicate.test(failingFacts());

        List<Truth> answers = Stages.atOnce(8, i -> CompletableFuture.completedStage(predicate.test(facts)));

        assertThat(answers).containsOnly(first);
    }

    @Test
    void dependsOnNothingButWhatItSays() {
        for (Facts facts : List.of(matchingFacts(), failingFacts())) {
            Facts reduced = reduced(facts, conditionType().reads(fittingParameters()));
            assertThat(plan().test(reduced)).isEqualTo(plan().test(facts));
        }
    }

    @Test
    void isUnknownWhereWhatItReadsIs() {
        Set<AttributeKey> reads = conditionType().reads(fittingParameters());
        if (!reads.isEmpty()) {
            assertThat(plan().test(reduced(matchingFacts(), Set.of()))).isEqualTo(Truth.UNKNOWN);
        }
    }

    @Test
    void changesInTheFutureOnly() {
        for (Facts facts : List.of(matchingFacts(), failingFacts())) {
            plan().nextChange(facts).ifPresent(change -> assertThat(change).isAfter(facts.at()));
        }
    }

    @Test
    void refusesToGoWithoutARequiredParameter() {
        for (Parameter parameter : conditionType().parameters()) {
            if (parameter.required()) {
                Map<String, Value> without = new HashMap<>(fittingParameters());
                without.remove(parameter.name());
                assertThatIllegalArgumentException()
                        .as("without %s", parameter.name())
                        .isThrownBy(() -> conditionType().plan(without))
                        .satisfies(refusal -> assertThat(refusal.getMessage()).isNotBlank());
            }
        }
    }

    private ConditionPredicate plan() {
        return conditionType().plan(fittingParameters());
    }

    /** The same facts with the values of these attributes only, and the trail only if the condition says it reads it. */
    private Facts reduced(Facts facts, Set<AttributeKey> reads) {
        Facts.Builder builder = Facts.of(
                        facts.catalog(),
                        facts.visitor(),
                        facts.at(),
                        new Consent(facts.catalog().attributes().stream()
                                .flatMap(attribute -> attribute.purposes().stream())
                                .collect(Collectors.toSet())))
                .zone(facts.zone())
                .locale(facts.locale());
        reads.forEach(key -> builder.put(key, facts.value(key)));
        if (conditionType().readsTrail(fittingParameters())) {
            builder.trail(facts.trail());
        }
        return builder.build();
    }
}
