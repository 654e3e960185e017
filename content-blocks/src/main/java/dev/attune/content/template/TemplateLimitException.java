package dev.attune.content.template;

/** A rendering that was ended because it went over one of its {@link TemplateLimits}. */
public final class TemplateLimitException extends TemplateException {

    private static final long serialVersionUID = 1L;

    TemplateLimitException(String message) {
        super(message);
    }
}
