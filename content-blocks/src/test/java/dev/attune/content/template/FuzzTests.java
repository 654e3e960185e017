package dev.attune.content.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.attune.api.problem.Problem;
import dev.attune.api.request.Facts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Templates nobody would write: they compile or tell their problems, and never do anything else. */
class FuzzTests {

    private static final List<String> SEEDS = List.of(
            "Hi {{ profile.first_name | default: \"there\" | truncate: 20, '...' }}!",
            "{% if session.cart_value > 100 and profile.tags contains 'x' %}a{% elsif true or false %}b{% else %}c{% endif %}",
            "{% for p in session.recent_products limit: 3 offset: 1 reversed %}{{ forloop.index }}{{ p['name'] }}"
                    + "{% break %}{% else %}none{% endfor %}",
            "{%- assign x = (1..5) -%}{{ x.size }}{{ x[2] }}{% raw %}{{ {% endraw %}{% comment %}{% endcomment %}",
            "{{ 'now' | date: '%A %-d %B' }}{{ 1999 | money: \"EUR\" }}{% unless nil == blank %}{% # c %}{% endunless %}");

    private static final List<String> PIECES = List.of(
            "{{",
            "}}",
            "{%",
            "%}",
            "{%-",
            "-%}",
            "-",
            "'",
            "\"",
            "|",
            ":",
            ",",
            ".",
            "..",
            "[",
            "]",
            "(",
            ")",
            "=",
            "==",
            "<>",
            " ",
            "\n",
            "if",
            "endif",
            "else",
            "elsif",
            "for",
            "endfor",
            "in",
            "raw",
            "endraw",
            "comment",
            "endcomment",
            "#",
            "assign x =",
            "break",
            "and",
            "or",
            "contains",
            "nil",
            "true",
            "99999999999999999999",
            "-1",
            "1.5",
            "\u0000",
            "😀",
            "\ud800",
            "profile.first_name",
            "forloop",
            "limit:",
            "offset: continue",
            "default",
            "upcase",
            "(1..9)",
            "%");

    @Test
    void neverThrowAnythingButTheirProblems() {
        Random random = new Random(20260314);
        TemplateCompiler compiler = TemplateCompiler.of(Fixture.CATALOG, List.of());
        Facts facts =
                Fixture.givenTemplate("").with("profile.first_name", "Ada").facts();
        int compiled = 0;
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            String source = mutated(SEEDS.get(random.nextInt(SEEDS.size())), random);
            List<Problem> problems = new ArrayList<>();
            Optional<Template> template =
                    assertTimeout(Duration.ofSeconds(2), () -> compiler.compile(source, "", problems::add), source);
            assertThat(template.isEmpty())
                    .as(source)
                    .isEqualTo(problems.stream().anyMatch(Problem::isError));
            assertThat(problems).as(source).allMatch(problem -> problem.line() > 0 && problem.column() > 0);
            if (template.isPresent()) {
                compiled++;
                assertTimeout(Duration.ofSeconds(2), () -> rendered(template.get(), facts), source);
            } else {
                refused++;
            }
        }
        assertThat(compiled).isGreaterThan(500);
        assertThat(refused).isGreaterThan(500);
    }

    private static String rendered(Template template, Facts facts) {
        try {
            return template.render(facts, Escaping.HTML);
        } catch (TemplateException expected) {
            return "";
        }
    }

    private static String mutated(String seed, Random random) {
        StringBuilder source = new StringBuilder(seed);
        int mutations = 1 + random.nextInt(6);
        for (int i = 0; i < mutations; i++) {
            int at = random.nextInt(source.length() + 1);
            int end = Math.min(source.length(), at + random.nextInt(8));
            switch (random.nextInt(4)) {
                case 0 -> source.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> source.delete(at, end);
                case 2 -> source.insert(at, source.substring(at, end));
                default -> source.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return source.toString();
    }
}
