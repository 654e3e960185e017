package dev.attune.benchmarks.engines;

import dev.attune.benchmarks.banner.BannerWorkload;
import dev.attune.benchmarks.banner.GermanText;
import dev.attune.benchmarks.banner.Shopper;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.function.Function;
import liqp.Template;
import liqp.TemplateContext;
import liqp.TemplateParser;
import liqp.filters.Filter;

/** liqp: the Liquid of Attune's own banner, where each placeholder asks to be escaped, since liqp does so on demand only. */
final class LiqpBanners implements BannerEngine<Map<String, Object>> {

    private static final String TEMPLATE = BannerWorkload.TEMPLATE
            .replace(" | escape }}", " }}")
            .replace(" }}", " | escape }}")
            .replace("date: \"%-d %B %Y\"", "german_day");

    private final TemplateParser parser = new TemplateParser.Builder()
            .withFilter(new Text("money", input -> GermanText.euros(((Number) input).longValue())))
            .withFilter(new Text("german_day", input -> {
                ZonedDateTime day = (ZonedDateTime) input;
                return GermanText.day(day.toInstant(), day.getZone());
            }))
            .build();

    @Override
    public Map<String, Object> model(Shopper shopper) {
        return NamedMembers.of(shopper);
    }

    @Override
    public Banner<Map<String, Object>> parse() {
        Template template = parser.parse(TEMPLATE);
        return template::render;
    }

    private static final class Text extends Filter {

        private final Function<Object, String> of;

        Text(String name, Function<Object, String> of) {
            super(name);
            this.of = of;
        }

        @Override
        public Object apply(Object value, TemplateContext context, Object... parameters) {
            return of.apply(value);
        }
    }
}
