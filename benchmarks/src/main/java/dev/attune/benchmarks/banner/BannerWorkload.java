package dev.attune.benchmarks.banner;

import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.consent.Consent;
import dev.attune.api.consent.Purpose;
import dev.attune.api.request.Facts;
import dev.attune.api.request.VisitorZone;
import dev.attune.api.request.ZoneOrigin;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An HTML banner of 1.5 kB with twelve placeholders, two conditionals and a loop over six products, and whom it is for. */
public final class BannerWorkload {

    public static final AttributeCatalog CATALOG = AttributeCatalog.of(StandardAttributes.all());

    public static final String TEMPLATE = """
            <section class="banner banner--{{ profile.loyalty_tier }}" aria-labelledby="banner-title">
              <header class="banner__head">
                <p class="banner__badge">{{ profile.loyalty_tier | upcase }}</p>
                <h2 id="banner-title">Welcome back, {{ profile.first_name | default: "friend of the mountains" | escape }}!</h2>
                <p class="banner__lead">Still thinking about {{ session.last_category | escape }}? You searched for \
            &ldquo;{{ session.last_search }}&rdquo;.</p>
              </header>
              {% if session.cart_value >= 10000 %}
              <p class="banner__cart"><svg class="icon"><use href="#cart"></use></svg>
                {{ session.cart_items }} items for {{ session.cart_value | money: "EUR" }} are waiting in your cart, \
            and delivery is free.</p>
              {% else %}
              <p class="banner__cart">Delivery is free from 100 euros.</p>
              {% endif %}
              {% if profile.order_count > 0 %}
              <p class="banner__orders">Your last order was on {{ profile.last_order_at | date: "%-d %B %Y" }}. Thank you.</p>
              {% endif %}
              <ul class="banner__products" role="list">
              {% for product in session.recent_products %}
                <li class="card card--{{ product.category }}"><a class="card__link" href="/products/{{ product.id }}">
                  <span class="card__name">{{ product.name }}</span>
                  <span class="card__price">{{ product.price | money: "EUR" }}</span></a></li>
              {% endfor %}
              </ul>
              <footer class="banner__foot"><a class="button button--primary" href="/cart">To the checkout</a></footer>
            </section>
            """;

    /** What somebody without a name is called. */
    public static final String NAMELESS = "friend of the mountains";

    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private BannerWorkload() {}

    public static Shopper shopper() {
        return new Shopper(
                "Zoë <3 O'Hara",
                "gold",
                "hiking-boots",
                "waterproof & \"warm\"",
                23_985,
                3,
                12,
                Instant.parse("2026-10-31T23:30:00Z"),
                BERLIN,
                List.of(
                        new Shopper.Product("fjell-mid", "Fjell Mid GTX", "boots", 18_995),
                        new Shopper.Product("fjell-low", "Fjell Low", "boots", 14_995),
                        new Shopper.Product("tarn-38", "Tarn 38 Trekking Pack", "packs", 12_900),
                        new Shopper.Product("kvist-2", "Kvist 2 & Footprint", "tents", 134_900),
                        new Shopper.Product("lys-300", "Lys 300 Headlamp", "lights", 5_990),
                        new Shopper.Product("varm-sock", "Varm Merino Sock", "socks", 1_895)));
    }

    /** Somebody of whom little is known. */
    public static Shopper stranger() {
        Shopper known = shopper();
        return new Shopper(null, "none", known.category(), "", 990, 1, 0, known.lastOrder(), BERLIN, List.of());
    }

    public static Facts facts(Shopper shopper) {
        Facts.Builder facts = Facts.of(
                        CATALOG,
                        new VisitorId("visitor"),
                        Instant.parse("2026-11-22T16:00:00Z"),
                        Consent.to(Purpose.PERSONALIZATION))
                .locale(Locale.GERMANY)
                .zone(new VisitorZone(shopper.zone(), ZoneOrigin.CLIENT, ZoneId.of("UTC")))
                .put(StandardAttributes.PROFILE_LOYALTY_TIER, Value.of(shopper.tier()))
                .put(StandardAttributes.PROFILE_ORDER_COUNT, Value.of((double) shopper.orders()))
                .put(StandardAttributes.PROFILE_LAST_ORDER_AT, Value.of(shopper.lastOrder()))
                .put(StandardAttributes.SESSION_LAST_CATEGORY, Value.of(shopper.category()))
                .put(StandardAttributes.SESSION_LAST_SEARCH, Value.of(shopper.search()))
                .put(StandardAttributes.SESSION_CART_VALUE, Value.of((double) shopper.cart()))
                .put(StandardAttributes.SESSION_CART_ITEMS, Value.of((double) shopper.items()))
                .put(StandardAttributes.SESSION_RECENT_PRODUCTS, products(shopper));
        String name = shopper.firstName();
        return (name == null ? facts : facts.put(StandardAttributes.PROFILE_FIRST_NAME, Value.of(name))).build();
    }

    private static Value products(Shopper shopper) {
        return new Value.Items(
                shopper.products().stream().map(BannerWorkload::product).toList());
    }

    private static Value product(Shopper.Product product) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("id", Value.of(product.id()));
        members.put("name", Value.of(product.name()));
        members.put("category", Value.of(product.category()));
        members.put("price", Value.of((double) product.price()));
        return new Value.Structure(members);
    }
}
