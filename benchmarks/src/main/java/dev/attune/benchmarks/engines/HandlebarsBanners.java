package dev.attune.benchmarks.engines;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.context.MethodValueResolver;
import dev.attune.benchmarks.banner.Shopper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Handlebars.java, which reads templates of Mustache too. */
final class HandlebarsBanners implements BannerEngine<BannerView> {

    private final Handlebars handlebars = new Handlebars();

    @Override
    public BannerView model(Shopper shopper) {
        return new BannerView(shopper);
    }

    @Override
    public Banner<BannerView> parse() {
        try {
            Template template = handlebars.compileInline(BannerView.TEMPLATE);
            return view -> render(template, view);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String render(Template template, BannerView view) {
        try {
            return template.apply(Context.newBuilder(view)
                    .resolver(MethodValueResolver.INSTANCE)
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
