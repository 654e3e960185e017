package dev.attune.benchmarks.engines;

import dev.attune.benchmarks.banner.Shopper;

/** JStachio: Java generated from Mustache by an annotation processor. */
final class JStachioBanners implements BannerEngine<BannerView> {

    @Override
    public BannerView model(Shopper shopper) {
        return new BannerView(shopper);
    }

    @Override
    public Banner<BannerView> parse() {
        JStachioBanner generated = JStachioBanner.of();
        return generated::execute;
    }
}
