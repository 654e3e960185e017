package dev.attune.api.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeKeyTests {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+");

    /** What a key is made of, and the neighbours of that which no key has. */
    private static final String LETTERS = "az09_..`{/:-A\u0131\u00e9\u0660\ud83d \n";

    @ParameterizedTest
    @ValueSource(strings = {"a.b", "profile.loyalty_tier", "a1_.z9_", "a.b.c", "a__.b__", "zz.a0"})
    void isANamespaceAndAName(String value) {
        assertThat(AttributeKey.isValid(value)).isTrue();
        assertThat(AttributeKey.of(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "a",
                "a.",
                ".a",
                "a..b",
                "a.b.",
                "1a.b",
                "a.1b",
                "_a.b",
                "a._b",
                "A.b",
                "a.B",
                "a-b.c",
                "a.b ",
                " a.b",
                "a.b\n",
                "\u0131.b",
                "\u00e9.b",
                "a.b\u0660",
                "a/b",
                "a.b{",
                "a.b`",
                "a.b:",
                "a.b/"
            })
    void isNothingElse(String value) {
        assertThat(AttributeKey.isValid(value)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttributeKey.of(value))
                .withMessageContaining("not an attribute key");
    }

    @Test
    void isAtMostOfTheLongestLength() {
        assertThat(AttributeKey.isValid("a." + "b".repeat(118))).isTrue();
        assertThat(AttributeKey.isValid("a." + "b".repeat(119))).isFalse();
    }

    @Test
    void hasItsFormForAnyText() {
        Random random = new Random(7);
        int valid = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            // Few kinds of letters more often than all, so that keys are among the texts.
            int kinds = random.nextBoolean() ? 7 : LETTERS.length();
            for (int length = random.nextInt(9); length > 0; length--) {
                text.append(LETTERS.charAt(random.nextInt(kinds)));
            }
            boolean expected = FORM.matcher(text).matches();
            assertThat(AttributeKey.isValid(text.toString())).as("%s", text).isEqualTo(expected);
            valid += expected ? 1 : 0;
        }
        assertThat(valid).isGreaterThan(1_000);
    }
}
