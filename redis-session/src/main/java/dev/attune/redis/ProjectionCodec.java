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
        profile.forEach((key, value) -> PropertyCodec.OF_PROFILES.write(sink, key.value(), value));
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
            PropertyCodec.OF_PROFILES.readAll(source).forEach((key, value) -> profile.put(AttributeKey.of(key), value));
            return profile;
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return null;
        }
    }
}
