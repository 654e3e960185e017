package dev.attune.testkit;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.AttributeOrigin;
import dev.attune.api.attribute.AttributeType;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.consent.Consent;
import dev.attune.api.request.Facts;
import dev.attune.api.request.RequestContext;
import dev.attune.api.spi.AttributeSource;
import dev.attune.api.spi.ConditionPredicate;
import dev.attune.api.spi.ConditionType;
import dev.attune.api.spi.Parameter;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Nested;

/** A plugin that knows the temperature outside, and a condition that asks for it. */
class WeatherTests {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final Attribute TEMPERATURE = Attribute.of(
            "weather.temperature", AttributeType.NUMBER, AttributeOrigin.REQUEST, "Degrees Celsius outside.");

    @Nested
    class TheSource extends AttributeSourceContract {

        @Override
        protected AttributeSource source() {
            return new Thermometer();
        }

        @Override
        protected RequestContext context() {
            return RequestContext.of(new VisitorId("v"), NOON)
                    .attribute(StandardAttributes.REQUEST_COUNTRY, Value.of("NO"))
                    .build();
        }
    }

    @Nested
    class TheCondition extends ConditionTypeContract {

        @Override
        protected ConditionType conditionType() {
            return new ColderThan();
        }

        @Override
        protected Map<String, Value> fittingParameters() {
            return Map.of("degrees", Value.of(5));
        }

        @Override
        protected Facts matchingFacts() {
            return outside(-8);
        }

        @Override
        protected Facts failingFacts() {
            return outside(20);
        }

        private Facts outside(double degrees) {
            return Facts.of(AttributeCatalog.of(List.of(TEMPERATURE)), new VisitorId("v"), NOON, Consent.none())
                    .put(TEMPERATURE, Value.of(degrees))
                    .build();
        }
    }

    private static final class Thermometer implements AttributeSource {

        @Override
        public List<Attribute> attributes() {
            return List.of(TEMPERATURE);
        }

        @Override
        public void supply(RequestContext context, BiConsumer<AttributeKey, Value> values) {
            if (Value.of("NO").equals(context.attributes().get(StandardAttributes.REQUEST_COUNTRY.key()))) {
                values.accept(TEMPERATURE.key(), Value.of(-8));
            }
        }
    }

    private static final class ColderThan implements ConditionType {

        @Override
        public String key() {
            return "weather.colder_than";
        }

        @Override
        public String label() {
            return "Colder than";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(new Parameter("degrees", "Degrees Celsius", AttributeType.NUMBER, true));
        }

        @Override
        public Set<AttributeKey> reads(Map<String, Value> parameters) {
            return Set.of(TEMPERATURE.key());
        }

        @Override
        public boolean readsTrail(Map<String, Value> parameters) {
            return false;
        }

        @Override
        public String sentence(Map<String, Value> parameters) {
            return "It is colder than " + degrees(parameters) + " degrees outside.";
        }

        @Override
        public ConditionPredicate plan(Map<String, Value> parameters) {
            double degrees = degrees(parameters);
            return facts -> facts.value(TEMPERATURE.key()) instanceof Value.Numeric outside
                    ? Truth.of(outside.value() < degrees)
                    : Truth.UNKNOWN;
        }

        private static double degrees(Map<String, Value> parameters) {
            if (parameters.get("degrees") instanceof Value.Numeric degrees) {
                return degrees.value();
            }
            throw new IllegalArgumentException("say how many degrees");
        }
    }
}
