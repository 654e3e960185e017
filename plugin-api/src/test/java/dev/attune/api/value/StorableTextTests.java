package dev.attune.api.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.api.visitor.CustomerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorableTextTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "boots", "\t\r\n", "\uD83E\uDD7E", "\uFFFE\uFFFF", "\u0001", "a\uD83E\uDD7Eb"})
    void isAnyUnicodeText(String text) {
        assertThat(StorableText.isStorable(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0000b", "\uD83E", "\uDD7E", "\uDD7E\uD83E", "a\uD83Eb", "\uD83E\uD83E\uDD7E"})
    void hasNoNullCharacterAndNoHalfPair(String text) {
        assertThat(StorableText.isStorable(text)).isFalse();
    }

    @Test
    void saysWhichTextCannotBeStored() {
        assertThatThrownBy(() -> new CustomerId("anna\u0000"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a customer id")
                .hasMessageContaining("U+0000");
    }
}
