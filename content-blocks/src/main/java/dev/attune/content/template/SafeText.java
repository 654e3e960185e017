package dev.attune.content.template;

/** Text that has been escaped for HTML already, so that it is not escaped again when it is written. */
record SafeText(String text) {
    @Override
    public String toString() {
        return text;
    }
}
