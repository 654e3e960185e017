package dev.attune.content.template;

/** Counts nodes and nesting while a template is read, so that no source can exhaust memory or stack. */
final class Budget {

    /** The source asks for more than it may; the rest of it is not read. */
    static final class Exhausted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int offset;
        private final String sentence;

        Exhausted(int offset, String sentence) {
            super(sentence, null, false, false);
            this.offset = offset;
            this.sentence = sentence;
        }

        int offset() {
            return offset;
        }

        String sentence() {
            return sentence;
        }
    }

    private final TemplateLimits limits;
    private int nodes;
    private int nesting;

    Budget(TemplateLimits limits) {
        this.limits = limits;
    }

    void count(int offset) {
        if (++nodes > limits.nodes()) {
            throw new Exhausted(offset, "the template has more than " + limits.nodes() + " parts: make it smaller");
        }
    }

    void enter(int offset) {
        count(offset);
        depth(++nesting, offset);
    }

    void leave() {
        nesting--;
    }

    void depth(int depth, int offset) {
        if (depth > limits.nesting()) {
            throw new Exhausted(offset, "nested more than " + limits.nesting() + " deep: make it simpler");
        }
    }

    /** The nesting now, to come back to after a part that could not be read. */
    int nesting() {
        return nesting;
    }

    void resetNesting(int earlier) {
        nesting = earlier;
    }
}
