package dev.attune.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.content.Content;
import dev.attune.api.key.BlockKey;
import dev.attune.api.problem.Problem;
import dev.attune.content.format.ContentFormat;
import dev.attune.rules.analysis.Finding;
import org.junit.jupiter.api.Test;

/** Looks through the example of the guide as it stands. */
class FindingsGuideTests {

    private final GuidePage guide = GuidePage.named("findings.md");
    private final Content content = ContentFormat.read(guide.content());
    private final PublicationCompiler compiler = PublicationCompiler.of(Extensions.none());

    @Test
    void theWarningsAreThoseThatCome() {
        assertThat(compiler.check(content))
                .noneMatch(Problem::isError)
                .extracting(Problem::describe)
                .containsExactly(guide.block("warnings").split("\\R"));
    }

    @Test
    void theNotesAreThoseThatCome() {
        assertThat(compiler.analyze(content).blocks().get(new BlockKey("promo")))
                .filteredOn(finding -> finding.weight() == Finding.Weight.NOTE)
                .extracting(Finding::sentence)
                .containsExactly(guide.block("notes").split("\\R"));
    }
}
