package dev.attune.thymeleaf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.decision.Decision;
import dev.attune.api.decision.Reason;
import dev.attune.api.decision.RenderedField;
import dev.attune.api.decision.ResolvedBlock;
import dev.attune.api.decision.SlotResolver;
import dev.attune.api.key.BlockKey;
import dev.attune.api.key.ExperienceKey;
import dev.attune.api.key.SlotKey;
import dev.attune.api.key.VariantKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class AttuneDialectTests {

    private static final String HERO = "<attune:slot name=\"home.hero\"><p>Welcome</p></attune:slot>";

    private final List<SlotKey> asked = new ArrayList<>();
    private int resolvers;

    @Nested
    class WithoutAFragmentOfTheHost {

        @Test
        void showsTheBlockInSemanticMarkup() {
            assertThat(render(HERO, AttuneDialectTests.this::boots))
                    .isEqualTo(
                            "<section class=\"attune-block\" data-attune-slot=\"home.hero\" data-attune-block=\"hero\""
                                    + " data-attune-variant=\"boots\" aria-labelledby=\"attune-home.hero-heading\">"
                                    + "<h2 id=\"attune-home.hero-heading\">Boots &lt;3</h2>"
                                    + "<img src=\"/boots.svg?a=1&amp;b=2\" alt=\"A pair of &quot;Fjell&quot;\">"
                                    + "<p><a href=\"/c/boots\">See <b>all</b></a></p>"
                                    + "<div data-attune-products=\"p1 p2\"></div>"
                                    + "<p>3</p>"
                                    + "</section>");
        }

        @Test
        void takesOnlyTheFirstTextForTheHeading() {
            String page = render(
                    HERO,
                    slot -> block(
                            slot,
                            Map.entry("headline", new RenderedField.Text("One")),
                            Map.entry("line", new RenderedField.Text("Two")),
                            Map.entry("body", new RenderedField.RichText("<em>Three</em>"))));
            assertThat(page).endsWith(">One</h2><p>Two</p><div><em>Three</em></div></section>");
        }

        @Test
        void doesNotLetAnAddressEndItsAttribute() {
            String page = render(
                    HERO, slot -> block(slot, Map.entry("more", new RenderedField.Link("/\"><script>", "More"))));
            assertThat(page).contains("href=\"/&quot;&gt;&lt;script&gt;\"").doesNotContain("<script>");
        }

        @Test
        void doesNotProcessWhatAValueLooksLike() {
            String page = render(
                    HERO, slot -> block(slot, Map.entry("headline", new RenderedField.Text("[[${7 * 7}]] ${7 * 7}"))));
            assertThat(page).contains("[[${7 * 7}]] ${7 * 7}");
        }
    }

    @Nested
    class WithAFragmentOfTheHost {

        @Test
        void givesItTheFieldsTheDecisionAndTheSlot() {
            String page = render(
                    "<attune:slot name=\"home.hero\" with=\"fragments/blocks :: hero\">x</attune:slot>",
                    AttuneDialectTests.this::boots);
            assertThat(page)
                    .isEqualTo("<div><h1>Boots &lt;3</h1>"
                            + "<img src=\"/boots.svg?a=1&amp;b=2\" alt=\"A pair of &quot;Fjell&quot;\">"
                            + "<a href=\"/c/boots\">See <b>all</b></a>"
                            + "<i>p1</i><i>p2</i><b>3</b>"
                            + "<small>home.hero boots TARGETING_MATCH</small></div>");
        }

        @Test
        void passesParametersOn() {
            String page = render(
                    "<attune:slot name=\"home.hero\" with=\"~{fragments/blocks :: line(${fields.headline}, 'loud')}\">x</attune:slot>",
                    AttuneDialectTests.this::boots);
            assertThat(page).isEqualTo("<p class=\"loud\">Boots &lt;3</p>");
        }

        @Test
        void showsTheBaselineMarkupWhereTheFragmentFailsHalfway() {
            String page = render(
                    "<attune:slot name=\"home.hero\" with=\"fragments/blocks :: broken\"><p>Welcome</p></attune:slot>"
                            + "<b th:text=\"${fields}\"></b>",
                    AttuneDialectTests.this::boots);
            assertThat(page).isEqualTo("<p>Welcome</p><b></b>");
        }

        @Test
        void showsTheBaselineMarkupWhereThereIsNoSuchFragment() {
            String page = render(
                    "<attune:slot name=\"home.hero\" with=\"fragments/blocks :: nowhere\"><p>Welcome</p></attune:slot>",
                    AttuneDialectTests.this::boots);
            assertThat(page).isEqualTo("<p>Welcome</p>");
        }
    }

    @Nested
    class KeepsTheMarkupInside {

        @Test
        void whenNothingIsPublished() {
            assertThat(render(HERO, slot -> ResolvedBlock.empty(Decision.disabled(slot, 0))))
                    .isEqualTo("<p>Welcome</p>");
        }

        @Test
        void whenTheDecisionIsAnError() {
            Decision error = new Decision(
                    new SlotKey("home.hero"),
                    new BlockKey("hero"),
                    new VariantKey("plain"),
                    null,
                    Reason.ERROR,
                    null,
                    1,
                    null);
            assertThat(render(HERO, slot -> ResolvedBlock.empty(error))).isEqualTo("<p>Welcome</p>");
        }

        @Test
        void whenTheResolverThrows() {
            SlotResolver broken = slot -> {
                throw new IllegalStateException("planted");
            };
            assertThat(render(HERO, broken)).isEqualTo("<p>Welcome</p>");
        }

        @Test
        void whenThereIsNoResolver() {
            assertThat(render(HERO, null)).isEqualTo("<p>Welcome</p>");
        }

        @Test
        void whenTheNameIsNoKeyOrMissing() {
            String page = render(
                    "<attune:slot name=\"Home Hero\">one</attune:slot><attune:slot>two</attune:slot>",
                    AttuneDialectTests.this::boots);
            assertThat(page).isEqualTo("onetwo");
            assertThat(asked).isEmpty();
        }

        @Test
        void andProcessesIt() {
            assertThat(render("<attune:slot name=\"a\"><b th:text=\"${1 + 1}\">x</b></attune:slot>", null))
                    .isEqualTo("<b>2</b>");
        }
    }

    @Nested
    class Names {

        @Test
        void mayBeExpressions() {
            render(
                    "<attune:slot name=\"${place + '.hero'}\"/><attune:slot th:name=\"|${place}.promo|\"/>",
                    AttuneDialectTests.this::boots);
            assertThat(asked).containsExactly(new SlotKey("home.hero"), new SlotKey("home.promo"));
        }

        @Test
        void areOfOnePageAndAskedOfOneResolver() {
            render(HERO + HERO.replace("hero", "promo") + HERO.replace("hero", "foot"), AttuneDialectTests.this::boots);
            assertThat(asked)
                    .containsExactly(new SlotKey("home.hero"), new SlotKey("home.promo"), new SlotKey("home.foot"));
            assertThat(resolvers).isEqualTo(3);
        }

        @Test
        void areNotAskedWhereTheTagIsSwitchedOff() {
            assertThat(render(
                            "<attune:slot name=\"home.hero\" th:if=\"${false}\">x</attune:slot>",
                            AttuneDialectTests.this::boots))
                    .isEmpty();
            assertThat(asked).isEmpty();
        }
    }

    private ResolvedBlock boots(SlotKey slot) {
        asked.add(slot);
        return block(
                slot,
                Map.entry("headline", new RenderedField.Text("Boots &lt;3")),
                Map.entry("picture", new RenderedField.Image("/boots.svg?a=1&b=2", "A pair of \"Fjell\"")),
                Map.entry("more", new RenderedField.Link("/c/boots", "See <b>all</b>")),
                Map.entry("products", new RenderedField.Products(List.of("p1", "p2"))),
                Map.entry("seats", new RenderedField.Numeric(3)));
    }

    @SafeVarargs
    private static ResolvedBlock block(SlotKey slot, Map.Entry<String, RenderedField>... fields) {
        Map<String, RenderedField> ordered = new LinkedHashMap<>();
        for (Map.Entry<String, RenderedField> field : fields) {
            ordered.put(field.getKey(), field.getValue());
        }
        Decision decision = new Decision(
                slot,
                new BlockKey("hero"),
                new VariantKey("boots"),
                new ExperienceKey("boot-lovers"),
                Reason.TARGETING_MATCH,
                null,
                1,
                null);
        return new ResolvedBlock(decision, "hero", ordered);
    }

    private String render(String template, SlotResolver resolver) {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCheckExistence(true);
        files.setOrder(1);
        StringTemplateResolver strings = new StringTemplateResolver();
        strings.setTemplateMode(TemplateMode.HTML);
        strings.setOrder(2);
        TemplateEngine engine = new TemplateEngine();
        engine.addTemplateResolver(files);
        engine.addTemplateResolver(strings);
        engine.addDialect(new AttuneDialect(context -> {
            resolvers++;
            return Optional.ofNullable(resolver);
        }));
        return engine.process(template, new Context(Locale.ROOT, Map.of("place", "home")));
    }
}
