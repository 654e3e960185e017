package dev.attune.benchmarks.engines;

import dev.attune.benchmarks.banner.Shopper;

/**
 * An engine that renders the banner, with values escaped for HTML. Amounts and days come from {@code GermanText}, as by hand.
 *
 * @param <M> what it renders with
 */
public interface BannerEngine<M> {

    /** The shopper in the engine's own form, made before anything is measured. */
    M model(Shopper shopper);

    /**
     * The banner, read from its source. Nothing that was kept of an earlier time is used, but by an engine that generates Java, which has
     * it from the build.
     */
    Banner<M> parse();

    /** The banner, ready to be rendered any number of times. */
    interface Banner<M> {
        String render(M model);
    }
}
