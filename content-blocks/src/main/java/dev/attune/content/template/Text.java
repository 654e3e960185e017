package dev.attune.content.template;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How values read as text. */
final class Text {

    /** What {@code {{ profile.last_order_at }}} writes if no {@code date} filter says otherwise. */
    private static final String MOMENT = "%Y-%m-%d %H:%M:%S %z";

    private static final int DEEPEST = 50;

    private Text() {}

    /** Writes a value to the output, escaped unless it is safe already. */
    static void write(@Nullable Object value, RenderState state, Output output) {
        if (value instanceof String text) {
            output.writeValue(text);
        } else if (value instanceof Long number) {
            output.writeNumber(number);
        } else if (value instanceof SafeText safe) {
            output.write(safe.text());
        } else if (value != null) {
            output.writeValue(of(value, state));
        }
    }

    /** The text of a value; that of nil is empty. */
    static String of(@Nullable Object value, RenderState state) {
        if (value instanceof String text) {
            return text;
        }
        StringBuilder text = new StringBuilder();
        append(value, text, state, 0);
        return text.toString();
    }

    /** The text of a value where moments are told in UTC. */
    static String of(@Nullable Object value) {
        StringBuilder text = new StringBuilder();
        append(value, text, null, 0);
        return text.toString();
    }

    private static void append(@Nullable Object object, StringBuilder text, @Nullable RenderState state, int depth) {
        Object value = Data.unwrap(object);
        if (value == null || value instanceof Special || depth > DEEPEST) {
            return;
        }
        if (value instanceof Double number) {
            text.append(number(number));
        } else if (value instanceof Instant instant && state != null) {
            Strftime.append(MOMENT, instant.atZone(state.facts.zone().id()), state.facts.locale(), text);
        } else if (value instanceof Map<?, ?> map) {
            appendMap(map, text, state, depth);
        } else if (value instanceof Collection<?> collection && !(value instanceof Range)) {
            // a list reads as in Liquid, without anything between its items; a set of texts is meant to be read
            String separator = value instanceof Set ? ", " : "";
            int start = text.length();
            for (Object item : collection) {
                text.append(text.length() == start ? "" : separator);
                append(item, text, state, depth + 1);
            }
        } else {
            text.append(value);
        }
        if (state != null) {
            state.checkLength(text.length());
        }
    }

    private static void appendMap(Map<?, ?> map, StringBuilder text, @Nullable RenderState state, int depth) {
        text.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object value = Data.unwrap(entry.getValue());
            text.append(separator).append('"').append(entry.getKey()).append("\"=>");
            if (value instanceof String) {
                text.append('"').append(value).append('"');
            } else if (value == null) {
                text.append("nil");
            } else {
                append(value, text, state, depth + 1);
            }
            separator = ", ";
        }
        text.append('}');
    }

    private static String number(double number) {
        String text = Double.toString(number);
        return text.indexOf('E') < 0 ? text : BigDecimal.valueOf(number).toPlainString();
    }
}
