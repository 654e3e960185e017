package dev.attune.api.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.attune.api.consent.Purpose;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeCatalogTests {

    @Test
    void givesEveryAttributeAPositionOfItsOwn() {
        AttributeCatalog catalog = AttributeCatalog.of(StandardAttributes.all());

        for (int position = 0; position < catalog.size(); position++) {
            assertThat(catalog.position(catalog.at(position).key())).isEqualTo(position);
        }
        assertThat(catalog.position(AttributeKey.of("profile.shoe_size"))).isNegative();
        assertThat(catalog.find(AttributeKey.of("profile.shoe_size"))).isEmpty();
    }

    @Test
    void refusesAKeyThatOccursTwice() {
        Attribute attribute = StandardAttributes.TIME_HOUR;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttributeCatalog.of(List.of(attribute, attribute)))
                .withMessageContaining("time.hour");
    }

    @Test
    void needsConsentForEverythingThatIsStoredAboutAVisitor() {
        for (Attribute attribute : StandardAttributes.all()) {
            boolean stored =
                    attribute.origin() == AttributeOrigin.SESSION || attribute.origin() == AttributeOrigin.PROFILE;
            assertThat(attribute.purposes().contains(Purpose.PERSONALIZATION))
                    .as(attribute.key().value())
                    .isEqualTo(stored);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "profile", "profile.", ".name", "Profile.name", "profile.first name", "profile..name"})
    void refusesTextThatIsNoKey(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AttributeKey.of(text));
    }
}
