package dev.attune.benchmarks.engines;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.Filter;
import com.hubspot.jinjava.objects.date.PyishDate;
import dev.attune.benchmarks.banner.BannerWorkload;
import dev.attune.benchmarks.banner.GermanText;
import dev.attune.benchmarks.banner.Shopper;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Jinjava, with its whole template inside of {@code autoescape}. It renders sources only, so it reads them each time. */
final class JinjavaBanners implements BannerEngine<Map<String, Object>> {

    private static final String TEMPLATE = """
            {% autoescape %}<section class="banner banner--{{ profile.loyalty_tier }}" aria-labelledby="banner-title">
              <header class="banner__head">
                <p class="banner__badge">{{ profile.loyalty_tier|upper }}</p>
                <h2 id="banner-title">Welcome back, {{ profile.first_name|default("friend of the mountains") }}!</h2>
                <p class="banner__lead">Still thinking about {{ session.last_category }}? You searched for &ldquo;{{ session.last_search }}&rdquo;.</p>
              </header>
              {% if session.cart_value >= 10000 %}
              <p class="banner__cart"><svg class="icon"><use href="#cart"></use></svg>
                {{ session.cart_items }} items for {{ session.cart_value|euros }} are waiting in your cart, and delivery is free.</p>
              {% else %}
              <p class="banner__cart">Delivery is free from 100 euros.</p>
              {% endif %}
              {% if profile.order_count > 0 %}
              <p class="banner__orders">Your last order was on {{ profile.last_order_at|german_day }}. Thank you.</p>
              {% endif %}
              <ul class="banner__products" role="list">
              {% for product in session.recent_products %}
                <li class="card card--{{ product.category }}"><a class="card__link" href="/products/{{ product.id }}">
                  <span class="card__name">{{ product.name }}</span>
                  <span class="card__price">{{ product.price|euros }}</span></a></li>
              {% endfor %}
              </ul>
              <footer class="banner__foot"><a class="button button--primary" href="/cart">To the checkout</a></footer>
            </section>
            {% endautoescape %}""";

    private final Jinjava jinjava = new Jinjava();

    JinjavaBanners() {
        jinjava.registerFilter(new Text("euros", input -> GermanText.euros(((Number) input).longValue())));
        // dates lose their zone here
        jinjava.registerFilter(new Text(
                "german_day",
                input -> GermanText.day(((PyishDate) input).toDateTime().toInstant(), BannerWorkload.BERLIN)));
    }

    @Override
    public Map<String, Object> model(Shopper shopper) {
        return NamedMembers.of(shopper);
    }

    @Override
    public Banner<Map<String, Object>> parse() {
        return model -> jinjava.render(TEMPLATE, model);
    }

    private record Text(String name, Function<Object, String> of) implements Filter {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public @Nullable Object filter(@Nullable Object input, JinjavaInterpreter interpreter, String... arguments) {
            return input == null ? null : of.apply(input);
        }
    }
}
