package dev.attune.content.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FreeLiquidTests {

    private final FreeLiquid liquid = FreeLiquid.at(Fixture.NOW);

    private String render(String source, Map<String, Object> data) {
        return liquid.compile(source).render(data);
    }

    @Test
    void takesWhateverDataItIsGiven() {
        assertThat(render(
                        "{% for tag in cart.tags %}{{ tag }},{% endfor %}",
                        Map.of("cart", Map.of("tags", List.of("a", 2L)))))
                .isEqualTo("a,2,");
    }

    @Test
    void writesNothingForANameWithoutData() {
        assertThat(render("[{{ nobody.home }}]", Map.of())).isEqualTo("[]");
    }

    @Test
    void escapesNothing() {
        assertThat(render("{{ name }}", Map.of("name", "<b>"))).isEqualTo("<b>");
    }

    @Test
    void tellsTheTimeInUtc() {
        assertThat(render("{{ 'now' | date: '%H:%M' }}", Map.of())).isEqualTo("17:05");
    }

    @Test
    void tellsEveryErrorAndItsPlace() {
        assertThatThrownBy(() -> liquid.compile("{{ a | nope }}\n{% if a %}"))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("unknown filter nope")
                .hasMessageContaining("{% if %} has no end")
                .hasMessageContaining("line 2");
    }
}
