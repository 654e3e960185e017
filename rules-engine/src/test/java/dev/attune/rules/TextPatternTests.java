package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextPatternTests {

    @ParameterizedTest
    @CsvSource({
        "^/boots/[0-9]+$, false, /boots/12, TRUE",
        "^/boots/[0-9]+$, false, /shop/boots/12, FALSE",
        "boots, false, /shop/boots/12, TRUE",
        "Boots, false, /boots, FALSE",
        "Boots, true, /boots, TRUE",
        "ΣΑΣ, true, σας, TRUE",
        "k, true, \u212A, TRUE",
        "ß, true, ss, FALSE",
        "i, true, \u0131, FALSE",
        "I, true, i, TRUE",
        "^a.c$, false, 'a\nc', FALSE",
        "(?s)^a.c$, false, 'a\nc', TRUE",
    })
    void findsAPatternAnywhere(String pattern, boolean ignoreCase, String text, Truth truth) {
        String json = "{\"attribute\": \"profile.tier\", \"matches\": \"" + pattern + "\", \"ignoreCase\": "
                + ignoreCase + "}";
        assertThat(TestCatalog.plan(json)
                        .match(TestCatalog.Request.empty()
                                .with(TestCatalog.TIER, Value.of(text))
                                .at("2026-01-01T00:00:00Z"))
                        .truth(0))
                .isEqualTo(truth);
    }

    @Test
    void isUnknownForAMissingText() {
        RuleSet rules = TestCatalog.plan("{'attribute': 'profile.tier', 'matches': 'a'}");
        assertThat(rules.match(TestCatalog.Request.empty().at("2026-01-01T00:00:00Z"))
                        .truth(0))
                .isEqualTo(Truth.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(a|aa)+$", "(a*)*b", "(.*a){10}b", "^(a?){50}a{50}$"})
    void looksAtEachCharacterAFixedNumberOfTimes(String pattern) {
        TextPattern planned = new TextPattern(Pattern.compile(pattern));
        CountedText half = new CountedText("a".repeat(32 * 1_024 - 1) + "!");
        CountedText whole = new CountedText("a".repeat(64 * 1_024 - 1) + "!");
        assertThat(planned.isIn(half)).isFalse();
        assertThat(planned.isIn(whole)).isFalse();
        assertThat(half.reads).isLessThanOrEqualTo(4L * half.length());
        assertThat(whole.reads).isLessThanOrEqualTo(2 * half.reads + 16);
    }

    @Test
    void isCompiledOnceHoweverManyTreesHaveIt() {
        Condition boots = TestCatalog.read("{'attribute': 'request.path', 'matches': '^/boots/[0-9]+$'}");
        List<Condition> many = new ArrayList<>(List.of(boots));
        IntStream.range(0, 40) // more than the index takes apart
                .mapToObj(i -> TestCatalog.read("{'attribute': 'profile.orders', 'eq': " + i + "}"))
                .forEach(many::add);
        RuleSet rules = RulePlanner.of(TestCatalog.CATALOG, Map.of(), List.of())
                .plan(Stream.of(boots, new Logic.Not(boots), new Logic.Any(many), new Logic.All(many))
                        .map(condition -> new Rule("", condition))
                        .toList());

        Node once = rules.node(0);
        assertThat(once.condition()).isEqualTo(boots);
        assertThat(once.number()).isNotEqualTo(Node.UNSHARED);
        assertThat(IntStream.range(1, rules.size())
                        .mapToObj(rule -> rules.node(rule).children().get(0)))
                .allSatisfy(part -> assertThat(part).isSameAs(once));
    }

    @Test
    void saysWhyATextIsNoPattern() {
        assertThat(TextPattern.problem("(a", false))
                .startsWith("The pattern cannot be read: missing closing ) in \"(a\".");
        assertThat(TextPattern.problem("(a)\\1", false)).contains("no backreferences");
        assertThat(TextPattern.problem("a(?=b)", false)).contains("no look-around");
        assertThat(TextPattern.problem("(?<!a)b", false)).contains("no look-around");
        assertThat(TextPattern.problem("a++", false)).contains("no possessive repetition");
        assertThat(TextPattern.problem("", false)).startsWith("An empty pattern");
        assertThat(TextPattern.problem("a".repeat(1_001), false)).startsWith("The pattern has 1001 characters");
        assertThat(TextPattern.problem("((a{10}){10}){10}", false)).startsWith("The pattern is too expensive");
        assertThat(TextPattern.problem("a".repeat(900), true)).isNull();
    }

    /** Counts how often its characters are looked at. */
    private static final class CountedText implements CharSequence {
        private final String text;
        private long reads;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            reads++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            throw new AssertionError("copied without being counted");
        }
    }
}
