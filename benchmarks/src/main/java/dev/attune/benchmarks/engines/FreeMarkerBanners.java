package dev.attune.benchmarks.engines;

import dev.attune.benchmarks.banner.GermanText;
import dev.attune.benchmarks.banner.Shopper;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** FreeMarker with its output format for HTML, which escapes. */
final class FreeMarkerBanners implements BannerEngine<Map<String, Object>> {

    private static final int USUAL_LENGTH = 2_500;

    private static final String TEMPLATE = """
            <section class="banner banner--${shopper.tier}" aria-labelledby="banner-title">
              <header class="banner__head">
                <p class="banner__badge">${shopper.tier?upper_case}</p>
                <h2 id="banner-title">Welcome back, ${shopper.firstName!"friend of the mountains"}!</h2>
                <p class="banner__lead">Still thinking about ${shopper.category}? You searched for &ldquo;${shopper.search}&rdquo;.</p>
              </header>
              <#if shopper.cart gte 10000>
              <p class="banner__cart"><svg class="icon"><use href="#cart"></use></svg>
                ${shopper.items?c} items for ${euros(shopper.cart)} are waiting in your cart, and delivery is free.</p>
              <#else>
              <p class="banner__cart">Delivery is free from 100 euros.</p>
              </#if>
              <#if shopper.orders gt 0>
              <p class="banner__orders">Your last order was on ${day(shopper)}. Thank you.</p>
              </#if>
              <ul class="banner__products" role="list">
              <#list shopper.products as product>
                <li class="card card--${product.category}"><a class="card__link" href="/products/${product.id}">
                  <span class="card__name">${product.name}</span>
                  <span class="card__price">${euros(product.price)}</span></a></li>
              </#list>
              </ul>
              <footer class="banner__foot"><a class="button button--primary" href="/cart">To the checkout</a></footer>
            </section>
            """;

    private final Configuration configuration = configuration();

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        return configuration;
    }

    @Override
    public Map<String, Object> model(Shopper shopper) {
        TemplateMethodModelEx euros = FreeMarkerBanners::euros;
        TemplateMethodModelEx day = FreeMarkerBanners::day;
        return Map.of("shopper", shopper, "euros", euros, "day", day);
    }

    private static Object euros(List<?> arguments) throws TemplateModelException {
        return GermanText.euros(
                ((TemplateNumberModel) arguments.get(0)).getAsNumber().longValue());
    }

    private static Object day(List<?> arguments) throws TemplateModelException {
        Shopper shopper = (Shopper) ((AdapterTemplateModel) arguments.get(0)).getAdaptedObject(Shopper.class);
        return GermanText.day(shopper.lastOrder(), shopper.zone());
    }

    @Override
    public Banner<Map<String, Object>> parse() {
        try {
            Template template = new Template("banner", TEMPLATE, configuration);
            return model -> render(template, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String render(Template template, Map<String, Object> model) {
        StringWriter writer = new StringWriter(USUAL_LENGTH);
        try {
            template.process(model, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        }
        return writer.toString();
    }
}
