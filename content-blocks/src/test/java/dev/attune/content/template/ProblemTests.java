package dev.attune.content.template;

import static dev.attune.content.template.Fixture.givenTemplate;

import org.junit.jupiter.api.Test;

class ProblemTests {

    @Test
    void tellsUnknownPlaceholdersAndWhatWasMeant() {
        givenTemplate("Hi {{ profile.first_nam }}")
                .thenProblemsAre("1:7 unknown placeholder profile.first_nam, did you mean profile.first_name");
        givenTemplate("{{ first_name }}")
                .thenProblemsAre("1:4 unknown placeholder first_name, did you mean profile.first_name");
        givenTemplate("{{ profil.first_name }}")
                .thenProblemsAre("1:4 unknown placeholder profil.first_name, did you mean profile.first_name");
        givenTemplate("{% assign title = 1 %}{{ titel }}")
                .thenProblemsAre("1:26 unknown placeholder titel, did you mean title");
        givenTemplate("{{ weather.wind }}").thenProblemsAre("1:4 unknown placeholder weather.wind");
        givenTemplate("{{ request }}")
                .thenProblemsAre("1:4 request is a group of attributes: say which one, such as request.app");
    }

    @Test
    void tellsPartsThatAttributesDoNotHave() {
        givenTemplate("{{ profile.first_name.last }}")
                .thenProblemsAre("1:23 profile.first_name is a text and has no such part: remove what follows it");
        givenTemplate("{% for i in (1..2) %}{{ forloop.indx }}{% endfor %}")
                .thenProblemsAre("1:33 forloop has no part indx, did you mean index");
    }

    @Test
    void tellsUnknownFiltersAndWrongArguments() {
        givenTemplate("{{ profile.first_name | upcas | truncate: 1, 2, 3 | default: 'x', allow: true | escape: 1 }}")
                .thenProblemsAre(
                        "1:25 unknown filter upcas, did you mean upcase",
                        "1:33 the filter truncate takes 0 to 2 arguments, not 3",
                        "1:67 the filter default has no argument named allow",
                        "1:81 the filter escape takes no arguments, not 1");
        givenTemplate("{{ 5 | date }}{{ 5 | money: 'EURO' }}")
                .thenProblemsAre(
                        "1:8 the filter date takes 1 argument, not 0",
                        "1:29 not a currency: use an ISO 4217 code such as \"EUR\"");
    }

    @Test
    void tellsUnknownAndMisplacedTags() {
        givenTemplate("{% fi true %}\n{% endif %}\n{% else %}{% break %}{% %}")
                .thenProblemsAre(
                        "1:1 unknown tag fi, did you mean if",
                        "2:1 {% endif %} closes nothing: remove it, or add {% if %} before it",
                        "3:1 {% else %} belongs into an {% if %}, which is not open here: remove it",
                        "3:11 {% break %} stands outside of any {% for %}: remove it",
                        "3:22 the tag has no name: write one such as {% if ... %}");
    }

    @Test
    void tellsWhatHasNoEnd() {
        givenTemplate("a\r\n{% if true %}b").thenProblemsAre("2:1 {% if %} has no end: add {% endif %}");
        givenTemplate("{{ profile.first_name").thenProblemsAre("1:1 what begins here has no end: add }}");
        givenTemplate("{% raw %}x").thenProblemsAre("1:1 {% raw %} has no end: add {% endraw %}");
        givenTemplate("{% comment %}x").thenProblemsAre("1:1 {% comment %} has no end: add {% endcomment %}");
        givenTemplate("{{ 'abc }}").thenProblemsAre("1:4 the text that begins here has no end: add '");
        givenTemplate("{{ 1 and {{ 2 }}")
                .thenProblemsAre("1:6 expected a filter or the end of the placeholder but found \"and\"");
    }

    @Test
    void tellsBlocksThatCross() {
        givenTemplate("{% if true %}\n{% for i in (1..2) %}\n{% endif %}\n{% endfor %}")
                .thenProblemsAre(
                        "3:1 {% endif %} belongs to the {% if %} of line 1, but the {% for %} of line 2 is still open: "
                                + "add {% endfor %} before it");
    }

    @Test
    void tellsBadSyntaxWithItsPlace() {
        givenTemplate("{{ profile..first_name }}")
                .thenProblemsAre("1:11 expected a filter or the end of the placeholder but found \"..\"");
        givenTemplate("{{ profile. }}").thenProblemsAre("1:13 expected a name after the dot but found the end of it");
        givenTemplate("{{ 7*7 }}").thenProblemsAre("1:5 \"*\" cannot stand here: remove it");
        givenTemplate("{% if %}x{% endif %}")
                .thenProblemsAre(
                        "1:7 expected a value such as profile.first_name, \"text\" or 5 but found the end of it");
        givenTemplate("{% if 1 = 1 %}x{% endif %}").thenProblemsAre("1:9 expected == to compare but found \"=\"");
        givenTemplate("{% for x of (1..2) %}{{ x }}{% endfor %}")
                .thenProblemsAre("1:10 expected in, as in {% for item in list %} but found \"of\"");
        givenTemplate("{% for x in (1..2) limit: 'a' %}{% endfor %}").thenProblemsAre("1:27 expected a whole number");
        givenTemplate("{% assign = 5 %}").thenProblemsAre("1:11 expected the name of a variable but found \"=\"");
        givenTemplate("{% if '2' > 1 %}{% endif %}")
                .thenProblemsAre("1:11 a text and a number are in no order: compare two numbers or two texts");
    }

    @Test
    void tellsAllProblemsAtOnceInTheOrderOfTheSource() {
        givenTemplate(
                        "{{ nobody }}\n{% if profile.nam == %}\n  {{ profile.first_name | shout }}\n{% endif %}\n{% assign x = %}{{ x }}{{ y }}")
                .thenProblemsAre(
                        "1:4 unknown placeholder nobody",
                        "2:22 expected a value such as profile.first_name, \"text\" or 5 but found the end of it",
                        "3:27 unknown filter shout, did you mean sort",
                        "5:15 expected a value such as profile.first_name, \"text\" or 5 but found the end of it",
                        "5:27 unknown placeholder y");
    }

    @Test
    void warnsOfWhatHasNoEffect() {
        givenTemplate("{% if true %}a{% else if false %}b{% else %}c{% endif %}")
                .thenProblemsAre(
                        "1:23 warning: what follows here has no effect: remove it",
                        "1:35 warning: what follows the {% else %} is never shown: remove it");
    }

    @Test
    void keepsTheNamesOfGroupsForTheirAttributes() {
        givenTemplate("{% assign profile = 1 %}")
                .thenProblemsAre(
                        "1:1 profile is the name of a group of attributes: choose another name for the variable");
    }

    @Test
    void doesNotBlameTheBodyOfALoopThatCannotBeRead() {
        givenTemplate("{% for product on session.recent_products %}{{ product.name }}{% endfor %}")
                .thenProblemsAre("1:16 expected in, as in {% for item in list %} but found \"on\"");
    }
}
