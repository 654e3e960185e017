package dev.attune.redis;

import dev.attune.api.value.Value;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Cutting texts, so that no event takes more memory than it should. */
final class Texts {

    /** The characters of a text that are kept. */
    static final int LONGEST = 200;

    /** The members of a set of texts that are kept. */
    static final int MOST = 20;

    private Texts() {}

    /** The text, or its beginning; a character is not cut in two. */
    static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    /** The value with its texts cut; nothing for one that conditions cannot see. */
    static Optional<Value> cut(Value value) {
        if (value instanceof Value.Text text) {
            return Optional.of(text.value().length() <= LONGEST ? text : Value.of(cut(text.value())));
        } else if (value instanceof Value.Version version) {
            return Optional.of(new Value.Version(cut(version.value())));
        } else if (value instanceof Value.Address address) {
            return Optional.of(new Value.Address(cut(address.value())));
        } else if (value instanceof Value.Texts texts) {
            Set<String> kept = new LinkedHashSet<>();
            texts.values().stream().limit(MOST).forEach(text -> kept.add(cut(text)));
            return Optional.of(new Value.Texts(kept));
        }
        boolean seen = value.isKnown() && !(value instanceof Value.Items) && !(value instanceof Value.Structure);
        return seen ? Optional.of(value) : Optional.empty();
    }
}
