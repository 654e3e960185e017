package dev.attune.benchmarks.engines;

import dev.attune.benchmarks.banner.Shopper;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** jte: Java generated and compiled in the build, from {@code src/main/jte/banner.jte}. */
final class JteBanners implements BannerEngine<Shopper> {

    private static final int USUAL_LENGTH = 2_500;

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    @Override
    public Shopper model(Shopper shopper) {
        return shopper;
    }

    @Override
    public Banner<Shopper> parse() {
        return this::render;
    }

    private String render(Shopper shopper) {
        StringOutput output = new StringOutput(USUAL_LENGTH);
        engine.render("banner.jte", shopper, output);
        return output.toString();
    }
}
