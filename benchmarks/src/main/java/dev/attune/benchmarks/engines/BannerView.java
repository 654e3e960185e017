package dev.attune.benchmarks.engines;

import dev.attune.benchmarks.banner.BannerWorkload;
import dev.attune.benchmarks.banner.GermanText;
import dev.attune.benchmarks.banner.Shopper;
import io.jstach.jstache.JStache;
import java.util.List;
import java.util.Locale;

/** A shopper as templates of Mustache need it, which have no filters and no comparisons: its methods do what those would. */
@JStache(template = BannerView.TEMPLATE, name = "JStachioBanner")
public final class BannerView {

    static final String TEMPLATE = """
            <section class="banner banner--{{tier}}" aria-labelledby="banner-title">
              <header class="banner__head">
                <p class="banner__badge">{{badge}}</p>
                <h2 id="banner-title">Welcome back, {{name}}!</h2>
                <p class="banner__lead">Still thinking about {{category}}? You searched for &ldquo;{{search}}&rdquo;.</p>
              </header>
              {{#largeCart}}
              <p class="banner__cart"><svg class="icon"><use href="#cart"></use></svg>
                {{items}} items for {{cart}} are waiting in your cart, and delivery is free.</p>
              {{/largeCart}}
              {{^largeCart}}
              <p class="banner__cart">Delivery is free from 100 euros.</p>
              {{/largeCart}}
              {{#customer}}
              <p class="banner__orders">Your last order was on {{lastOrder}}. Thank you.</p>
              {{/customer}}
              <ul class="banner__products" role="list">
              {{#products}}
                <li class="card card--{{category}}"><a class="card__link" href="/products/{{id}}">
                  <span class="card__name">{{name}}</span>
                  <span class="card__price">{{price}}</span></a></li>
              {{/products}}
              </ul>
              <footer class="banner__foot"><a class="button button--primary" href="/cart">To the checkout</a></footer>
            </section>
            """;

    private final Shopper shopper;
    private final List<ProductView> products;

    BannerView(Shopper shopper) {
        this.shopper = shopper;
        this.products = shopper.products().stream().map(ProductView::new).toList();
    }

    public String tier() {
        return shopper.tier();
    }

    public String badge() {
        return shopper.tier().toUpperCase(Locale.ROOT);
    }

    public String name() {
        String name = shopper.firstName();
        return name == null || name.isEmpty() ? BannerWorkload.NAMELESS : name;
    }

    public String category() {
        return shopper.category();
    }

    public String search() {
        return shopper.search();
    }

    public boolean largeCart() {
        return shopper.cart() >= 10_000;
    }

    public long items() {
        return shopper.items();
    }

    public String cart() {
        return GermanText.euros(shopper.cart());
    }

    public boolean customer() {
        return shopper.orders() > 0;
    }

    public String lastOrder() {
        return GermanText.day(shopper.lastOrder(), shopper.zone());
    }

    public List<ProductView> products() {
        return products;
    }

    /** A product; its price is written when it is asked for. */
    public static final class ProductView {

        private final Shopper.Product product;

        ProductView(Shopper.Product product) {
            this.product = product;
        }

        public String id() {
            return product.id();
        }

        public String name() {
            return product.name();
        }

        public String category() {
            return product.category();
        }

        public String price() {
            return GermanText.euros(product.price());
        }
    }
}
