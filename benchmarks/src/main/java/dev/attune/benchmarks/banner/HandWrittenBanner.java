package dev.attune.benchmarks.banner;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The banner of {@link BannerWorkload} as a patient programmer would write it for speed: one builder, no format objects, German amounts and
 * months only.
 */
public final class HandWrittenBanner {

    private final StringBuilder html = new StringBuilder(2_500);

    private HandWrittenBanner() {}

    public static String of(Shopper shopper) {
        HandWrittenBanner banner = new HandWrittenBanner();
        banner.head(shopper);
        banner.cart(shopper);
        banner.orders(shopper);
        banner.products(shopper.products());
        return banner.html.toString();
    }

    private void head(Shopper shopper) {
        String name = shopper.firstName();
        html.append("<section class=\"banner banner--");
        escape(shopper.tier());
        html.append(
                "\" aria-labelledby=\"banner-title\">\n  <header class=\"banner__head\">\n    <p class=\"banner__badge\">");
        escape(shopper.tier().toUpperCase(Locale.ROOT));
        html.append("</p>\n    <h2 id=\"banner-title\">Welcome back, ");
        escape(name == null || name.isEmpty() ? BannerWorkload.NAMELESS : name);
        html.append("!</h2>\n    <p class=\"banner__lead\">Still thinking about ");
        escape(shopper.category());
        html.append("? You searched for &ldquo;");
        escape(shopper.search());
        html.append("&rdquo;.</p>\n  </header>\n  ");
    }

    private void cart(Shopper shopper) {
        if (shopper.cart() >= 10_000) {
            html.append("\n  <p class=\"banner__cart\"><svg class=\"icon\"><use href=\"#cart\"></use></svg>\n    ");
            html.append(shopper.items()).append(" items for ");
            GermanText.euros(shopper.cart(), html);
            html.append(" are waiting in your cart, and delivery is free.</p>\n  ");
        } else {
            html.append("\n  <p class=\"banner__cart\">Delivery is free from 100 euros.</p>\n  ");
        }
        html.append("\n  ");
    }

    private void orders(Shopper shopper) {
        if (shopper.orders() > 0) {
            html.append("\n  <p class=\"banner__orders\">Your last order was on ");
            GermanText.day(shopper.lastOrder(), shopper.zone(), html);
            html.append(". Thank you.</p>\n  ");
        }
    }

    private void products(List<Shopper.Product> products) {
        html.append("\n  <ul class=\"banner__products\" role=\"list\">\n  ");
        for (int i = 0; i < products.size(); i++) {
            Shopper.Product product = products.get(i);
            html.append("\n    <li class=\"card card--");
            escape(product.category());
            html.append("\"><a class=\"card__link\" href=\"/products/");
            escape(product.id());
            html.append("\">\n      <span class=\"card__name\">");
            escape(product.name());
            html.append("</span>\n      <span class=\"card__price\">");
            GermanText.euros(product.price(), html);
            html.append("</span></a></li>\n  ");
        }
        html.append("\n  </ul>\n  <footer class=\"banner__foot\"><a class=\"button button--primary\" href=\"/cart\">"
                + "To the checkout</a></footer>\n</section>\n");
    }

    /** Copies what needs no escaping in one piece. */
    private void escape(String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String reference = reference(text.charAt(i));
            if (reference != null) {
                html.append(text, from, i).append(reference);
                from = i + 1;
            }
        }
        if (from == 0) {
            html.append(text);
        } else {
            html.append(text, from, text.length());
        }
    }

    private static @Nullable String reference(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> null;
        };
    }
}
