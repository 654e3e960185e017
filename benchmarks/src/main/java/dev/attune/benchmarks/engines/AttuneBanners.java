package dev.attune.benchmarks.engines;

import dev.attune.api.problem.Problem;
import dev.attune.api.request.Facts;
import dev.attune.benchmarks.banner.BannerWorkload;
import dev.attune.benchmarks.banner.Shopper;
import dev.attune.content.template.Escaping;
import dev.attune.content.template.Template;
import dev.attune.content.template.TemplateCompiler;
import java.util.ArrayList;
import java.util.List;

/** Attune: checked against the catalogue of attributes, with all limits. */
final class AttuneBanners implements BannerEngine<Facts> {

    private final TemplateCompiler compiler = TemplateCompiler.of(BannerWorkload.CATALOG, List.of());

    @Override
    public Facts model(Shopper shopper) {
        return BannerWorkload.facts(shopper);
    }

    @Override
    public Banner<Facts> parse() {
        List<Problem> problems = new ArrayList<>();
        Template template = compiler.compile(BannerWorkload.TEMPLATE, "", problems::add)
                .orElseThrow(() -> new IllegalStateException("the banner has problems: " + problems));
        return facts -> template.render(facts, Escaping.HTML);
    }
}
