package dev.attune.content.template;

import static dev.attune.content.template.Fixture.givenTemplate;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LimitTests {

    @Test
    void endsALoopThatRunsTooLong() {
        assertThatThrownBy(givenTemplate("{% for i in (1..999999999) %}{% endfor %}")::output)
                .isInstanceOf(TemplateLimitException.class)
                .hasMessage("the template took more than 100000 steps");
        assertThatThrownBy(
                        givenTemplate("{% for i in (1..400) %}{% for j in (1..400) %}{% endfor %}{% endfor %}")::output)
                .isInstanceOf(TemplateLimitException.class);
    }

    @Test
    void endsAnOutputThatGrowsTooLong() {
        Fixture given = givenTemplate("{{ profile.first_name }}", TemplateLimits.DEFAULTS.withOutput(10));
        given.with("profile.first_name", "a".repeat(10)).thenOutputIs("a".repeat(10));
        assertThatThrownBy(given.with("profile.first_name", "<<<")::output)
                .isInstanceOf(TemplateLimitException.class)
                .hasMessage("the template wrote more than 10 characters");
    }

    @Test
    void endsFiltersThatMakeTextGrow() {
        String growing = "{% assign x = '" + "&".repeat(30_000) + "' %}{% for i in (1..9999) %}"
                + "{% assign x = x | escape | upcase %}{% endfor %}";
        assertThatThrownBy(givenTemplate(growing)::output)
                .isInstanceOf(TemplateLimitException.class)
                .hasMessage("a filter made more than 262144 characters");
    }

    @Test
    void endsSearchesThatTakeTooLong() {
        String slow = "{% assign x = '" + "a".repeat(30_000) + "' %}{% assign y = '" + "a".repeat(15_000) + "b' %}"
                + "{% for i in (1..9999) %}{% if x contains y %}{% endif %}{% endfor %}";
        assertThatThrownBy(givenTemplate(slow)::output).isInstanceOf(TemplateLimitException.class);
    }

    @Test
    void refusesASourceThatIsTooLong() {
        givenTemplate("abc", TemplateLimits.DEFAULTS.withSource(2))
                .thenProblemsAre("1:1 the template has more than 2 characters: make it shorter");
    }

    @Test
    void refusesTooManyParts() {
        givenTemplate("{{ 1 }}{{ 2 }}{{ 3 }}", TemplateLimits.DEFAULTS.withNodes(4))
                .thenProblemsAre("1:15 the template has more than 4 parts: make it smaller");
    }

    @Test
    void refusesBlocksBracketsAndFiltersThatAreTooDeep() {
        givenTemplate("{% if true %}".repeat(50) + "{% endif %}".repeat(50)).thenOutputIs("");
        givenTemplate("{% if true %}".repeat(4000)).thenProblemsAre("1:657 nested more than 50 deep: make it simpler");
        givenTemplate("{{ " + "[".repeat(60_000) + " }}")
                .thenProblemsAre("1:54 nested more than 50 deep: make it simpler");
        givenTemplate("{{ " + "(".repeat(60_000) + " }}")
                .thenProblemsAre("1:54 nested more than 50 deep: make it simpler");
        givenTemplate("{{ 1" + " | upcase".repeat(51) + " }}")
                .thenProblemsAre("1:458 nested more than 50 deep: make it simpler");
    }

    @Test
    void evaluatesLongConditionsAndPathsWithoutDepth() {
        givenTemplate("{% if true" + " and true".repeat(4000) + " %}y{% endif %}")
                .thenOutputIs("y");
        givenTemplate("{{ crm.account" + ".a".repeat(4000) + " }}").thenOutputIs("");
    }
}
