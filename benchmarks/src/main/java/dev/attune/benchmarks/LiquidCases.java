package dev.attune.benchmarks;

import dev.attune.content.template.FreeLiquid;
import dev.attune.content.template.TemplateException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Cases of Liquid, rendered over their own data, with nothing escaped and in UTC. They say nothing of what to expect. */
final class LiquidCases implements CaseLanguage {

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final FreeLiquid liquid = FreeLiquid.at(Instant.now());

    LiquidCases() {
        // so that the first case does not spend its time on loading classes
        liquid.compile("{% if a %}{{ a | date: '%Y' | default: 'b' }}{% endif %}")
                .render(Map.of("a", "now"));
    }

    @Override
    public Verdict judge(String json, String name) {
        try {
            LiquidCase given = LiquidCase.read(json);
            String result = liquid.compile(given.template()).render(given.data());
            return new Verdict(name, true, null, JsonNodeFactory.instance.stringNode(result), null);
        } catch (LiquidCase.MalformedCaseException | TemplateException e) {
            return Verdict.failed(name, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public ObjectNode line(Verdict verdict) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        if (verdict.actual() == null) {
            line.put("error", verdict.problem());
        } else {
            line.set("result", verdict.actual());
        }
        return line;
    }

    @Override
    public boolean tellsWhatToExpect() {
        return false;
    }

    @Override
    public Duration longest() {
        return LONGEST;
    }
}
