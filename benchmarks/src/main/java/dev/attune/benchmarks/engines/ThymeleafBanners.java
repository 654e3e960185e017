package dev.attune.benchmarks.engines;

import dev.attune.benchmarks.banner.GermanText;
import dev.attune.benchmarks.banner.Shopper;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Thymeleaf with Spring's expressions, compiled where they can be. */
final class ThymeleafBanners implements BannerEngine<IContext> {

    private static final String TEMPLATE = """
            <section th:class="'banner banner--' + ${shopper.tier}" aria-labelledby="banner-title">
              <header class="banner__head">
                <p class="banner__badge" th:text="${shopper.tier.toUpperCase(T(java.util.Locale).ROOT)}"></p>
                <h2 id="banner-title">Welcome back, [[${shopper.firstName ?: 'friend of the mountains'}]]!</h2>
                <p class="banner__lead">Still thinking about [[${shopper.category}]]? You searched for &ldquo;[[${shopper.search}]]&rdquo;.</p>
              </header>
              <th:block th:if="${shopper.cart >= 10000}">
              <p class="banner__cart"><svg class="icon"><use href="#cart"></use></svg>
                [[${shopper.items}]] items for [[${german.euros(shopper.cart)}]] are waiting in your cart, and delivery is free.</p>
              </th:block>
              <th:block th:unless="${shopper.cart >= 10000}">
              <p class="banner__cart">Delivery is free from 100 euros.</p>
              </th:block>
              <th:block th:if="${shopper.orders > 0}">
              <p class="banner__orders">Your last order was on [[${german.day(shopper)}]]. Thank you.</p>
              </th:block>
              <ul class="banner__products" role="list">
              <th:block th:each="product : ${shopper.products}">
                <li th:class="'card card--' + ${product.category}"><a class="card__link" th:href="'/products/' + ${product.id}">
                  <span class="card__name" th:text="${product.name}"></span>
                  <span class="card__price" th:text="${german.euros(product.price)}"></span></a></li>
              </th:block>
              </ul>
              <footer class="banner__foot"><a class="button button--primary" href="/cart">To the checkout</a></footer>
            </section>
            """;

    private final SpringTemplateEngine engine = engine();

    private static SpringTemplateEngine engine() {
        StringTemplateResolver resolver = new StringTemplateResolver();
        resolver.setCacheable(true);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setEnableSpringELCompiler(true);
        return engine;
    }

    @Override
    public IContext model(Shopper shopper) {
        return new Context(Locale.GERMANY, Map.of("shopper", shopper, "german", new German()));
    }

    /** The engine keeps what it has read; without that it reads it again. */
    @Override
    public Banner<IContext> parse() {
        engine.clearTemplateCache();
        return context -> engine.process(TEMPLATE, context);
    }

    /** What expressions call. */
    public static final class German {

        public String euros(long cents) {
            return GermanText.euros(cents);
        }

        public String day(Shopper shopper) {
            return GermanText.day(shopper.lastOrder(), shopper.zone());
        }
    }
}
