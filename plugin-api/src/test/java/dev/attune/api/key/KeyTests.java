package dev.attune.api.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTests {

    @Test
    void takesNamesAsPagesUseThem() {
        assertThat(new SlotKey("home.hero")).hasToString("home.hero");
        assertThat(new ExperienceKey("boot-lovers_2").value()).isEqualTo("boot-lovers_2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Home", "home hero", ".hero", "hero.", "h\u00e9ro", "<script>"})
    void refusesWhatCouldBeMistakenInAnAddressOrAMarkup(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SlotKey(text)).withMessageContaining("a slot");
    }

    @Test
    void doesNotRepeatAnEndlessKeyInItsRefusal() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BlockKey("x".repeat(100_000)))
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(300));
    }
}
