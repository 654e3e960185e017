package dev.attune.content.template;

import static dev.attune.content.template.Fixture.givenTemplate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.consent.Consent;
import dev.attune.api.request.Facts;
import dev.attune.api.value.UnknownCause;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OutputTests {

    @Test
    void writesTextAsItIs() {
        givenTemplate("<b>Hello & welcome</b> { } {x} %}").thenOutputIs("<b>Hello & welcome</b> { } {x} %}");
        givenTemplate("").thenOutputIs("");
    }

    @Test
    void writesAttributes() {
        givenTemplate("Hello {{ profile.first_name }}!")
                .with("profile.first_name", "Ada")
                .thenOutputIs("Hello Ada!");
        givenTemplate("{{ crm.lead.score }}{{ crm['lead']['score'] }}")
                .with("crm.lead.score", 7)
                .thenOutputIs("77");
    }

    @Test
    void writesNothingForWhatIsUnknown() {
        givenTemplate("[{{ profile.first_name }}]").thenOutputIs("[]");
        givenTemplate("[{{ profile.first_name }}]")
                .with("profile.first_name", Value.unknown(UnknownCause.DEGRADED))
                .thenOutputIs("[]");
    }

    @Test
    void writesNothingThatTheVisitorHasNotAgreedTo() {
        givenTemplate("[{{ profile.first_name }}]")
                .with("profile.first_name", "Ada")
                .withoutConsent()
                .thenOutputIs("[]");
    }

    @Test
    void neverRunsWhatAValueSays() {
        givenTemplate("{{ profile.first_name }}")
                .with("profile.first_name", "{{7*7}}{% if true %}${7*7}")
                .thenOutputIs("{{7*7}}{% if true %}${7*7}");
    }

    @Test
    void appendsToWhatIsThereAlready() {
        Fixture given = givenTemplate("a{{ profile.first_name }}").with("profile.first_name", "<");
        StringBuilder page = new StringBuilder("<p>");
        Output output = Output.of(page, Escaping.HTML);
        given.template().render(given.facts(), output);
        assertThat(page).hasToString("<p>a&lt;");
        assertThat(output.length()).isEqualTo(5);
    }

    @Test
    void refusesFactsOfAnotherCatalogue() {
        Facts others = Facts.of(AttributeCatalog.of(List.of()), new VisitorId("v-1"), Fixture.NOW, Consent.none())
                .build();
        Template template = givenTemplate("{{ profile.first_name }}").template();
        assertThatThrownBy(() -> template.render(others, Escaping.HTML)).isInstanceOf(IllegalArgumentException.class);
    }

    @Nested
    class Escaped {

        @Test
        void makesValuesHarmlessInHtml() {
            givenTemplate("<a title=\"{{ profile.first_name }}\">{{ profile.first_name }}</a>")
                    .with("profile.first_name", "<b a='1' c=\"2\">&amp;")
                    .thenOutputIs("<a title=\"&lt;b a=&#39;1&#39; c=&quot;2&quot;&gt;&amp;amp;\">"
                            + "&lt;b a=&#39;1&#39; c=&quot;2&quot;&gt;&amp;amp;</a>");
        }

        @Test
        void leavesValuesAsTheyAreInPlainText() {
            givenTemplate("{{ profile.first_name }}")
                    .with("profile.first_name", "<Ada & Bob>")
                    .escapingNothing()
                    .thenOutputIs("<Ada & Bob>");
        }

        @Test
        void escapesTheLiteralsOfOutputsToo() {
            givenTemplate("{{ '<b>' }}").thenOutputIs("&lt;b&gt;");
        }

        @Test
        void escapesOnceWhereTheEditorEscapesToo() {
            givenTemplate("{{ profile.first_name | escape }}{{ profile.first_name | escape | escape }}")
                    .with("profile.first_name", "a & b")
                    .thenOutputIs("a &amp; ba &amp; b");
            givenTemplate("{{ profile.first_name | escape }}")
                    .with("profile.first_name", "a & b")
                    .escapingNothing()
                    .thenOutputIs("a &amp; b");
        }

        @Test
        void neverTakesTextForSafeThatWasChangedAfterEscaping() {
            givenTemplate("{{ profile.first_name | escape | upcase }}")
                    .with("profile.first_name", "<i>")
                    .thenOutputIs("&amp;LT;I&amp;GT;");
        }

        @Test
        void escapesThePartsOfListsAndStructures() {
            givenTemplate("{{ crm.account }}")
                    .with("crm.account", new Value.Structure(Map.of("a", Value.of("<b>"))))
                    .thenOutputIs("{&quot;a&quot;=&gt;&quot;&lt;b&gt;&quot;}");
        }
    }

    @Nested
    class Kinds {

        @Test
        void writesNumbersWithoutNeedlessDigits() {
            givenTemplate("{{ session.cart_items }}")
                    .with("session.cart_items", 3.0)
                    .thenOutputIs("3");
            givenTemplate("{{ session.cart_items }}")
                    .with("session.cart_items", -2.5)
                    .thenOutputIs("-2.5");
            givenTemplate("{{ session.cart_items }}")
                    .with("session.cart_items", 1e15)
                    .thenOutputIs("1000000000000000");
            givenTemplate("{{ session.cart_items }}")
                    .with("session.cart_items", 1e21)
                    .thenOutputIs("1000000000000000000000");
            givenTemplate("{{ session.cart_items }}")
                    .with("session.cart_items", 1e-7)
                    .thenOutputIs("0.00000010");
            givenTemplate("{{ 123456789012345678901 }}").thenOutputIs("123456789012345678901");
        }

        @Test
        void writesMomentsInTheVisitorsZone() {
            givenTemplate("{{ session.started_at }}")
                    .with("session.started_at", Value.of(Instant.parse("2026-07-01T22:30:00Z")))
                    .thenOutputIs("2026-07-02 00:30:00 +0200");
        }

        @Test
        void writesDaysFlagsVersionsAndPlaces() {
            givenTemplate("{{ profile.birthday }} {{ profile.vip }} {{ request.app }} {{ request.place }}")
                    .with("profile.birthday", Value.of(LocalDate.of(1990, 2, 3)))
                    .with("profile.vip", Value.of(true))
                    .with("request.app", new Value.Version("2.10.1"))
                    .with("request.place", new Value.Point(52.5, 13.25))
                    .thenOutputIs("1990-02-03 true 2.10.1 52.5,13.25");
        }

        @Test
        void writesSetsOfTextsToBeRead() {
            givenTemplate(
                            "{{ profile.tags }}; {{ profile.tags.size }}; {{ profile.tags.first }}; {{ profile.tags[1] }}")
                    .with("profile.tags", new Value.Texts(new LinkedHashSet<>(List.of("shoes", "hats"))))
                    .thenOutputIs("shoes, hats; 2; shoes; hats");
        }

        @Test
        void readsIntoListsAndStructures() {
            Value product = new Value.Structure(Map.of("name", Value.of("Boots"), "sizes", numbers(41, 42)));
            givenTemplate("{{ session.recent_products[0].name }} {{ session.recent_products.first[\"name\"] }} "
                            + "{{ session.recent_products.last.sizes.size }} {{ session.recent_products[-1].sizes[1] }}"
                            + "{{ session.recent_products[7].name }}")
                    .with("session.recent_products", new Value.Items(List.of(product)))
                    .thenOutputIs("Boots Boots 2 42");
        }

        private static Value numbers(int... numbers) {
            return new Value.Items(Arrays.stream(numbers).mapToObj(Value::of).toList());
        }
    }

    @Nested
    class WhiteSpace {

        @Test
        void isTakenAwayAtDashes() {
            givenTemplate("a \n {{- profile.first_name -}} \n b")
                    .with("profile.first_name", "X")
                    .thenOutputIs("aXb");
            givenTemplate("a {%- if true -%} b {%- endif -%} c").thenOutputIs("abc");
        }

        @Test
        void isKeptWithoutThem() {
            givenTemplate("a {{ 1 }} b {% if true %} c {% endif %}").thenOutputIs("a 1 b  c ");
        }
    }

    @Nested
    class Known {

        @Test
        void namesTheAttributesItDependsOn() {
            Template template = givenTemplate(
                            "{{ profile.first_name }}{% for p in session.recent_products %}{{ p.name }}{% endfor %}"
                                    + "{% if request.device == 'phone' %}{{ session.cart_value | money: session.cart_currency }}{% endif %}")
                    .template();
            assertThat(template.dependencies())
                    .extracting(key -> key.value())
                    .containsExactlyInAnyOrder(
                            "profile.first_name",
                            "session.recent_products",
                            "request.device",
                            "session.cart_value",
                            "session.cart_currency",
                            "request.locale");
            assertThat(template.isConstant()).isFalse();
        }

        @Test
        void namesWhatFormatsDependOn() {
            assertThat(givenTemplate("{{ 'now' | date: '%H' }}").template().dependencies())
                    .extracting(key -> key.value())
                    .containsExactlyInAnyOrder("time.now", "request.time_zone", "request.locale");
            assertThat(givenTemplate("{{ session.started_at }}").template().dependencies())
                    .extracting(key -> key.value())
                    .containsExactlyInAnyOrder("session.started_at", "request.time_zone");
        }

        @Test
        void knowsConstants() {
            Template constant = givenTemplate("a{{ 'b' | upcase }}{% for i in (1..3) %}{{ i }}{% endfor %}")
                    .template();
            assertThat(constant.isConstant()).isTrue();
            assertThat(constant.dependencies()).isEqualTo(Set.of());
            assertThat(givenTemplate("{{ 'now' | date: '%H' }}").template().isConstant())
                    .isFalse();
            assertThat(givenTemplate("{{ 5 | money: 'EUR' }}").template().isConstant())
                    .isFalse();
        }
    }
}
