package dev.attune.content.template;

/**
 * How much a template may ask for. What is over a limit of the source is a problem at compilation; what is over a limit of rendering
 * ends the rendering with a {@link TemplateLimitException}.
 *
 * @param nesting how deep tags, brackets and chains of filters may be nested
 * @param steps how many nodes one rendering may run
 * @param output how many characters one rendering may write
 * @param source how many characters a template may have
 * @param nodes how many nodes a template may have
 */
public record TemplateLimits(int nesting, int steps, int output, int source, int nodes) {

    /** Nesting 50, 100,000 steps, 256 Ki characters of output, 64 Ki of source, 10,000 nodes. */
    public static final TemplateLimits DEFAULTS = new TemplateLimits(50, 100_000, 256 * 1024, 64 * 1024, 10_000);

    /** Deeper plans could run out of stack. */
    private static final int MOST_NESTING = 200;

    public TemplateLimits {
        if (nesting < 1 || nesting > MOST_NESTING) {
            throw new IllegalArgumentException("nesting must be 1 to " + MOST_NESTING + ", not " + nesting);
        }
        if (steps < 1 || output < 1 || source < 1 || nodes < 1) {
            throw new IllegalArgumentException("limits must be positive: steps " + steps + ", output " + output
                    + ", source " + source + ", nodes " + nodes);
        }
    }

    public TemplateLimits withNesting(int most) {
        return new TemplateLimits(most, steps, output, source, nodes);
    }

    public TemplateLimits withSteps(int most) {
        return new TemplateLimits(nesting, most, output, source, nodes);
    }

    public TemplateLimits withOutput(int most) {
        return new TemplateLimits(nesting, steps, most, source, nodes);
    }

    public TemplateLimits withSource(int most) {
        return new TemplateLimits(nesting, steps, output, most, nodes);
    }

    public TemplateLimits withNodes(int most) {
        return new TemplateLimits(nesting, steps, output, source, most);
    }
}
