package dev.attune.content.template;

/** Leaves the parsing of one markup for the parser, which records the problem and goes on after that markup. */
final class SyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int offset;
    private final String sentence;

    SyntaxException(int offset, String sentence) {
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
