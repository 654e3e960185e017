package dev.attune.content;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.request.RequestContext;
import dev.attune.api.value.Value;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * The attributes that a context tells by what it is itself: the locale of the page, as a language tag (BCP 47), its language, and the
 * zone that the client told. A zone that was guessed by place, or is the site's, is nobody's clock.
 */
final class ContextAttributes {

    private ContextAttributes() {}

    static void tell(RequestContext context, BiConsumer<AttributeKey, Value> values) {
        Locale locale = context.locale();
        if (!locale.getLanguage().isEmpty()) {
            values.accept(StandardAttributes.REQUEST_LOCALE.key(), Value.of(locale.toLanguageTag()));
            values.accept(StandardAttributes.REQUEST_LANGUAGE.key(), Value.of(locale.getLanguage()));
        }
        ZoneId told = context.zones().client();
        if (told != null) {
            values.accept(StandardAttributes.REQUEST_TIME_ZONE.key(), Value.of(told.getId()));
        }
    }
}
