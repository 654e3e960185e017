package dev.attune.benchmarks.banner;

import java.util.List;
import java.util.stream.IntStream;

/** Templates like the banner, no two of them alike: in their words, in what they ask for, and in the names of their variables. */
public final class ManyBanners {

    private static final List<String> LIMITS = List.of("5000", "7500", "10000", "25000");
    private static final List<String> FALLBACKS = List.of("friend of the mountains", "traveller", "guest", "you");

    private ManyBanners() {}

    /** So many of them, the same ones each time. */
    public static List<String> sources(int count) {
        return IntStream.range(0, count).mapToObj(ManyBanners::source).toList();
    }

    private static String source(int number) {
        return BannerWorkload.TEMPLATE
                .replace("10000", LIMITS.get(number % LIMITS.size()))
                .replace(BannerWorkload.NAMELESS, FALLBACKS.get(number / LIMITS.size() % FALLBACKS.size()))
                .replace("product ", "product_" + number % 100 + " ")
                .replace("product.", "product_" + number % 100 + ".")
                .replace("Still thinking about", "Campaign " + number + ": still thinking about");
    }
}
