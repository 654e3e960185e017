package dev.attune.benchmarks;

import dev.attune.benchmarks.banner.HandWrittenBanner;
import dev.attune.benchmarks.banner.Shopper;
import dev.attune.benchmarks.engines.BannerEngine;

/** The banner for one shopper, ready to be rendered by one engine. */
final class PreparedBanner<M> {

    private final BannerEngine<M> engine;
    private final M model;
    private final BannerEngine.Banner<M> banner;

    private PreparedBanner(BannerEngine<M> engine, Shopper shopper) {
        this.engine = engine;
        this.model = engine.model(shopper);
        this.banner = engine.parse();
    }

    /**
     * Prepares it.
     *
     * @throws IllegalStateException if the engine renders other HTML than is written by hand, at once or again
     */
    static <M> PreparedBanner<M> of(BannerEngine<M> engine, Shopper shopper) {
        PreparedBanner<M> prepared = new PreparedBanner<>(engine, shopper);
        String byHand = HandWrittenBanner.of(shopper);
        String what = "banners of " + engine.getClass().getSimpleName();
        SameHtml.require(what, byHand, prepared.render());
        SameHtml.require(what, byHand, prepared.render());
        SameHtml.require(what, byHand, prepared.parseAndRender());
        return prepared;
    }

    String render() {
        return banner.render(model);
    }

    String parseAndRender() {
        return engine.parse().render(model);
    }
}
