package dev.attune.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The names that constants have in JSON: {@code IDLE_TIME} is {@code idleTime}. */
final class JsonNames {

    private JsonNames() {}

    static String of(Enum<?> constant) {
        String name = constant.name();
        StringBuilder out = new StringBuilder(name.length());
        boolean upper = false;
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter == '_') {
                upper = true;
            } else {
                out.append(upper ? letter : Character.toLowerCase(letter));
                upper = false;
            }
        }
        return out.toString();
    }

    static <E extends Enum<E>> @Nullable E find(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(name)) {
                return constant;
            }
        }
        return null;
    }

    static <E extends Enum<E>> List<String> all(Class<E> type) {
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            names.add(of(constant));
        }
        return names;
    }

    /** For days and months, which are single words. */
    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
