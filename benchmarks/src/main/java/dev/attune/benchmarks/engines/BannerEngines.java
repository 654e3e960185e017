package dev.attune.benchmarks.engines;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The engines by name. */
public final class BannerEngines {

    private static final Map<String, Supplier<BannerEngine<?>>> BY_NAME = new TreeMap<>(Map.ofEntries(
            Map.entry("attune", AttuneBanners::new),
            Map.entry("by-hand", ByHandBanners::new),
            Map.entry("freemarker", FreeMarkerBanners::new),
            Map.entry("handlebars", HandlebarsBanners::new),
            Map.entry("jinjava", JinjavaBanners::new),
            Map.entry("jmustache", JMustacheBanners::new),
            Map.entry("jstachio", JStachioBanners::new),
            Map.entry("jte", JteBanners::new),
            Map.entry("liqp", LiqpBanners::new),
            Map.entry("pebble", PebbleBanners::new),
            Map.entry("thymeleaf", ThymeleafBanners::new)));

    private BannerEngines() {}

    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    /**
     * A new one.
     *
     * @throws IllegalArgumentException if there is no engine of this name
     */
    public static BannerEngine<?> named(String name) {
        Supplier<BannerEngine<?>> engine = BY_NAME.get(name);
        if (engine == null) {
            throw new IllegalArgumentException("no engine is called " + name + "; there are " + BY_NAME.keySet());
        }
        return engine.get();
    }
}
