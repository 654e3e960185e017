package dev.attune.content.template;

/** An output that escapes values for HTML text and quoted attributes. */
final class HtmlOutput implements Output {

    private final StringBuilder target;
    private final int start;

    HtmlOutput(StringBuilder target) {
        this.target = target;
        this.start = target.length();
    }

    @Override
    public void write(String literal) {
        target.append(literal);
    }

    @Override
    public void writeValue(String value) {
        HtmlEscape.append(value, target);
    }

    @Override
    public void writeNumber(long value) {
        target.append(value);
    }

    @Override
    public int length() {
        return target.length() - start;
    }
}
