package dev.attune.demo.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.value.Value;
import dev.attune.demo.persona.Persona;
import dev.attune.demo.persona.Personas;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ToldAttributesTests {

    @Test
    void areDeclaredByTheContentOfTheShopWithTheirTypesAndValues() {
        Map<AttributeKey, Attribute> declared =
                ShopContent.read().attributes().stream().collect(Collectors.toMap(Attribute::key, each -> each));

        for (Persona persona : new Personas().all()) {
            ToldAttributes.of(persona.particulars())
                    .forEach((key, value) -> assertThat(declared)
                            .as(persona.id())
                            .hasEntrySatisfying(key, attribute -> {
                                assertThat(attribute.type().accepts(value)).isTrue();
                                if (value instanceof Value.Texts texts) {
                                    assertThat(attribute.allowedValues()).containsAll(texts.values());
                                }
                            }));
        }
    }

    @Test
    void leaveOutATripThatNobodyPlans() {
        assertThat(new Personas().all())
                .filteredOn(persona -> persona.particulars().nextTrip() == null)
                .isNotEmpty()
                .allSatisfy(persona -> assertThat(ToldAttributes.of(persona.particulars()))
                        .doesNotContainKey(ToldAttributes.NEXT_TRIP));
    }
}
