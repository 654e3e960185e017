package dev.attune.benchmarks.engines;

import dev.attune.benchmarks.banner.HandWrittenBanner;
import dev.attune.benchmarks.banner.Shopper;

/** No engine at all: the limit of every other one. */
final class ByHandBanners implements BannerEngine<Shopper> {

    @Override
    public Shopper model(Shopper shopper) {
        return shopper;
    }

    @Override
    public Banner<Shopper> parse() {
        return HandWrittenBanner::of;
    }
}
