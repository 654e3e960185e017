package dev.attune.content.template;

/** Where a template is rendered to, with one verb for what is ours and one for what is theirs. */
public sealed interface Output permits HtmlOutput, PlainOutput {

    /** An output that appends to this builder. */
    static Output of(StringBuilder target, Escaping escaping) {
        return escaping == Escaping.HTML ? new HtmlOutput(target) : new PlainOutput(target);
    }

    /** Writes text of the editor, or text that is already escaped, as it is. */
    void write(String literal);

    /** Writes a value, escaped for its place. */
    void writeValue(String value);

    /** Writes a whole number, which needs no escaping anywhere. */
    void writeNumber(long value);

    /** How many characters have been written to it. */
    int length();
}
