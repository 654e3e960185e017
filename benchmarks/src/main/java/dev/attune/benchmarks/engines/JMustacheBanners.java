package dev.attune.benchmarks.engines;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.attune.benchmarks.banner.Shopper;

/** JMustache. */
final class JMustacheBanners implements BannerEngine<BannerView> {

    @Override
    public BannerView model(Shopper shopper) {
        return new BannerView(shopper);
    }

    @Override
    public Banner<BannerView> parse() {
        Template template = Mustache.compiler().compile(BannerView.TEMPLATE);
        return template::execute;
    }
}
