package dev.attune.content.template;

import static dev.attune.content.template.Fixture.givenTemplate;

import dev.attune.api.value.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TagTests {

    @Nested
    class Conditions {

        @Test
        void showTheFirstBranchThatHolds() {
            String source =
                    "{% if session.cart_value > 100 %}a{% elsif session.cart_value > 50 %}b{% else %}c{% endif %}";
            givenTemplate(source).with("session.cart_value", 101).thenOutputIs("a");
            givenTemplate(source).with("session.cart_value", 100).thenOutputIs("b");
            givenTemplate(source).with("session.cart_value", 50).thenOutputIs("c");
            givenTemplate(source).thenOutputIs("c");
        }

        @Test
        void takeOnlyNilAndFalseForFalse() {
            givenTemplate("{% if profile.vip %}y{% else %}n{% endif %}").thenOutputIs("n");
            givenTemplate("{% if profile.vip %}y{% else %}n{% endif %}")
                    .with("profile.vip", Value.of(false))
                    .thenOutputIs("n");
            givenTemplate("{% if session.cart_items %}y{% endif %}{% if '' %}y{% endif %}")
                    .with("session.cart_items", 0)
                    .thenOutputIs("yy");
        }

        @Test
        void turnRoundWithUnless() {
            givenTemplate("{% unless profile.vip %}join{% else %}thanks{% endunless %}")
                    .thenOutputIs("join");
            givenTemplate("{% unless profile.vip %}join{% elsif true %}hm{% endunless %}")
                    .with("profile.vip", Value.of(true))
                    .thenOutputIs("hm");
        }

        @Test
        void joinFromTheRight() {
            givenTemplate("{% if false and true or true %}y{% else %}n{% endif %}")
                    .thenOutputIs("n");
            givenTemplate("{% if true or false and false %}y{% else %}n{% endif %}")
                    .thenOutputIs("y");
            givenTemplate("{% if true and false or true %}y{% else %}n{% endif %}")
                    .thenOutputIs("y");
        }

        @Test
        void knowAllOperators() {
            Stream.of(
                            "1 == 1.0",
                            "1 != 2",
                            "1 <> 2",
                            "1 < 2",
                            "2 <= 2",
                            "3 > 2",
                            "3 >= 3",
                            "'abc' contains 'b'",
                            "profile.tags contains 'x'",
                            "profile.first_name == blank",
                            "'' == empty",
                            "'a' < 'b'")
                    .forEach(condition -> givenTemplate(
                                    "{% if " + condition + " %}yes{% else %}" + condition + "{% endif %}")
                            .with("profile.tags", new Value.Texts(java.util.Set.of("x")))
                            .thenOutputIs("yes"));
        }

        @Test
        void neverHoldBetweenUnlikeValues() {
            Stream.of(
                            "profile.first_name > 1",
                            "profile.first_name < 1",
                            "profile.first_name == 1",
                            "profile.vip > 1",
                            "session.cart_items contains 1",
                            "profile.birthday < 'z'")
                    .forEach(condition -> givenTemplate(
                                    "{% if " + condition + " %}" + condition + "{% else %}no{% endif %}")
                            .with("profile.first_name", "1")
                            .with("session.cart_items", 1)
                            .thenOutputIs("no"));
        }
    }

    @Nested
    class Loops {

        @Test
        void runOverLists() {
            givenTemplate(
                            "{% for p in session.recent_products %}{{ p.name }} {{ p.price | money: 'EUR' }};{% endfor %}")
                    .with(
                            "session.recent_products",
                            new Value.Items(List.of(product("Boots", 12900), product("<Hat>", 950))))
                    .thenOutputIs("Boots €129.00;&lt;Hat&gt; €9.50;");
        }

        @Test
        void showElseWithoutItems() {
            givenTemplate("{% for p in session.recent_products %}x{% else %}none{% endfor %}")
                    .thenOutputIs("none");
        }

        @Test
        void takeAWindow() {
            givenTemplate("{% for i in (1..9) limit: 3 offset: 2 %}{{ i }}{% endfor %}")
                    .thenOutputIs("345");
            givenTemplate("{% for i in (1..9) reversed limit: 3 %}{{ i }}{% endfor %}")
                    .thenOutputIs("321");
            givenTemplate("{% for i in (1..9) limit: session.cart_items %}{{ i }}{% endfor %}")
                    .with("session.cart_items", 2)
                    .thenOutputIs("12");
            givenTemplate("{% for i in (1..3) limit: -1 %}{{ i }}{% else %}none{% endfor %}")
                    .thenOutputIs("none");
            givenTemplate("{% for i in (1..3) offset: 9 %}{{ i }}{% else %}none{% endfor %}")
                    .thenOutputIs("none");
        }

        @Test
        void endEarly() {
            givenTemplate("{% for i in (1..9) %}{% if i == 3 %}{% break %}{% endif %}{{ i }}{% endfor %}!")
                    .thenOutputIs("12!");
            givenTemplate("{% for i in (1..4) %}{% if i == 3 %}{% continue %}{% endif %}{{ i }}{% endfor %}!")
                    .thenOutputIs("124!");
            givenTemplate(
                            "{% for i in (1..2) %}{% for j in (1..3) %}{% if j == 2 %}{% break %}{% endif %}{{ i }}{{ j }} "
                                    + "{% endfor %}{% endfor %}")
                    .thenOutputIs("11 21 ");
        }

        @Test
        void tellWhereTheyAre() {
            givenTemplate("{% for i in (5..7) %}{{ forloop.index }}{{ forloop.index0 }}{{ forloop.rindex }}"
                            + "{{ forloop.rindex0 }}{{ forloop.length }}{% if forloop.first %}F{% endif %}"
                            + "{% if forloop.last %}L{% endif %} {% endfor %}")
                    .thenOutputIs("10323F 21213 32103L ");
        }

        @Test
        void hideVariablesOfTheSameNameOnlyInside() {
            givenTemplate(
                            "{% assign i = 'a' %}{% for i in (1..2) %}{{ i }}{% for i in (8..9) %}{{ i }}{% endfor %}{{ i }};"
                                    + "{% endfor %}{{ i }}")
                    .thenOutputIs("1891;2892;a");
        }

        private static Value product(String name, double price) {
            return new Value.Structure(Map.of("name", Value.of(name), "price", Value.of(price)));
        }
    }

    @Nested
    class Variables {

        @Test
        void keepWhatIsAssigned() {
            givenTemplate("{% assign name = profile.first_name | upcase %}{{ name }}{{ name.size }}")
                    .with("profile.first_name", "ada")
                    .thenOutputIs("ADA3");
        }

        @Test
        void outliveTheLoopTheyAreAssignedIn() {
            givenTemplate("{% for i in (1..3) %}{{ last }}{% assign last = i %}{% endfor %}={{ last }}")
                    .thenOutputIs("12=3");
        }

        @Test
        void areForgottenAfterEveryRendering() {
            Fixture given = givenTemplate("{{ x }}{% assign x = 1 %}");
            given.thenOutputIs("");
            given.thenOutputIs("");
        }
    }

    @Nested
    class Silent {

        @Test
        void leavesOutComments() {
            givenTemplate("a{% comment %} {{ nonsense {% if %} {% endcomment %}b{% # a note %}c")
                    .thenOutputIs("abc");
        }

        @Test
        void leavesRawTextAlone() {
            givenTemplate("{% raw %}{{ profile.first_name }} {% if %}<b>{% endraw %}")
                    .thenOutputIs("{{ profile.first_name }} {% if %}<b>");
        }

        @Test
        void writesNoWhiteSpaceOfBlocksThatSayNothing() {
            givenTemplate("a{% if true %}\n  {% assign x = 1 %}\n{% endif %}{{ x }}")
                    .thenOutputIs("a1");
        }
    }
}
