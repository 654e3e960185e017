package dev.attune.content.template;

/** An output that escapes nothing. */
final class PlainOutput implements Output {

    private final StringBuilder target;
    private final int start;

    PlainOutput(StringBuilder target) {
        this.target = target;
        this.start = target.length();
    }

    @Override
    public void write(String literal) {
        target.append(literal);
    }

    @Override
    public void writeValue(String value) {
        target.append(value);
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
