package dev.attune.redis;

import dev.attune.api.value.Value;
import java.util.HashMap;
import java.util.Map;

/** The bytes of named values: the number of the name and the kind of the value packed into one number, then what these do not tell. */
final class PropertyCodec {

    private static final int KIND_MASK = (1 << ValueCodec.KIND_BITS) - 1;

    /** For the properties of events. */
    static final PropertyCodec OF_EVENTS = new PropertyCodec(Vocabulary.PROPERTIES);

    /** For the attributes of profiles. */
    static final PropertyCodec OF_PROFILES = new PropertyCodec(Vocabulary.PROFILE_ATTRIBUTES);

    private final Vocabulary vocabulary;

    private PropertyCodec(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void write(ByteSink sink, String name, Value value) {
        int number = vocabulary.number(name);
        sink.whole(((long) number << ValueCodec.KIND_BITS) | ValueCodec.kind(value));
        if (number == 0) {
            sink.text(name);
        }
        ValueCodec.writeContent(sink, value);
    }

    /** All that follow. Those whose name only a later version knows are left out. */
    Map<String, Value> readAll(ByteSource source) {
        Map<String, Value> properties = new HashMap<>();
        while (source.hasMore()) {
            long header = source.whole();
            long number = header >>> ValueCodec.KIND_BITS;
            String name = number == 0 ? source.text() : vocabulary.name(number);
            Value value = ValueCodec.readContent((int) (header & KIND_MASK), source);
            if (name != null) {
                properties.put(name, value);
            }
        }
        return properties;
    }
}
