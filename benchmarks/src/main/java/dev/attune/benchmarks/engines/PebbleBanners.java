package dev.attune.benchmarks.engines;

import dev.attune.benchmarks.banner.GermanText;
import dev.attune.benchmarks.banner.Shopper;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pebble, which escapes unless it is told otherwise. */
final class PebbleBanners implements BannerEngine<Map<String, Object>> {

    private static final int USUAL_LENGTH = 2_500;

    private static final String TEMPLATE = """
            <section class="banner banner--{{ shopper.tier }}" aria-labelledby="banner-title">
              <header class="banner__head">
                <p class="banner__badge">{{ shopper.tier | upper }}</p>
                <h2 id="banner-title">Welcome back, {{ shopper.firstName | default("friend of the mountains") }}!</h2>
                <p class="banner__lead">Still thinking about {{ shopper.category }}? You searched for &ldquo;{{ shopper.search }}&rdquo;.</p>
              </header>
              {% if shopper.cart >= 10000 %}
              <p class="banner__cart"><svg class="icon"><use href="#cart"></use></svg>
                {{ shopper.items }} items for {{ shopper.cart | euros }} are waiting in your cart, and delivery is free.</p>
              {% else %}
              <p class="banner__cart">Delivery is free from 100 euros.</p>
              {% endif %}
              {% if shopper.orders > 0 %}
              <p class="banner__orders">Your last order was on {{ shopper | lastOrder }}. Thank you.</p>
              {% endif %}
              <ul class="banner__products" role="list">
              {% for product in shopper.products %}
                <li class="card card--{{ product.category }}"><a class="card__link" href="/products/{{ product.id }}">
                  <span class="card__name">{{ product.name }}</span>
                  <span class="card__price">{{ product.price | euros }}</span></a></li>
              {% endfor %}
              </ul>
              <footer class="banner__foot"><a class="button button--primary" href="/cart">To the checkout</a></footer>
            </section>
            """;

    private final PebbleEngine engine = new PebbleEngine.Builder()
            .cacheActive(false)
            .extension(new German())
            .build();

    @Override
    public Map<String, Object> model(Shopper shopper) {
        return Map.of("shopper", shopper);
    }

    @Override
    public Banner<Map<String, Object>> parse() {
        PebbleTemplate template = engine.getLiteralTemplate(TEMPLATE);
        return model -> render(template, model);
    }

    private static String render(PebbleTemplate template, Map<String, Object> model) {
        StringWriter writer = new StringWriter(USUAL_LENGTH);
        try {
            template.evaluate(writer, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.toString();
    }

    private static final class German extends AbstractExtension {
        @Override
        public Map<String, Filter> getFilters() {
            return Map.of(
                    "euros",
                    new Text(input -> GermanText.euros(((Number) input).longValue())),
                    "lastOrder",
                    new Text(input -> GermanText.day(((Shopper) input).lastOrder(), ((Shopper) input).zone())));
        }
    }

    private record Text(Function<Object, String> of) implements Filter {
        @Override
        public @Nullable List<String> getArgumentNames() {
            return null;
        }

        @Override
        public Object apply(
                Object input,
                Map<String, Object> arguments,
                PebbleTemplate self,
                EvaluationContext context,
                int lineNumber) {
            return of.apply(input);
        }
    }
}
