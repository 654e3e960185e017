package dev.attune.redis;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.value.Value;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bytes of projected profile attributes: a version, then each attribute's key and value. */
final class ProjectionCodec {

    private static final int VERSION = 1;

    private ProjectionCodec() {}

    static byte[] encode(Map<AttributeKey, Value> profile) {
        ByteSink sink = new ByteSink().octet(VERSION);
        profile.forEach((key, value) -> ValueCodec.write(sink.text(key.value()), value));
        return sink.toBytes();
    }

    /** The attributes; null if they cannot be read, so that they are fetched again. */
    static @Nullable Map<AttributeKey, Value> decode(byte[] bytes) {
        try {
            ByteSource source = new ByteSource(bytes);
            if (source.octet() != VERSION) {
                return null;
            }
            Map<AttributeKey, Value> profile = new HashMap<>();
            while (source.hasMore()) {
                profile.put(AttributeKey.of(source.text()), ValueCodec.read(source));
            }
            return profile;
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return null;
        }
    }
}
