package dev.attune.content.template;

import org.jspecify.annotations.Nullable;

/** A rendering that could not be finished: a filter that refused its arguments, or a limit. The field then shows its fallback. */
public class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TemplateException(String message, @Nullable Throwable cause) {
        // the place in the template is what helps; a stack trace of the renderer would not
        super(message, cause, false, false);
    }

    TemplateException(String message) {
        this(message, null);
    }
}
