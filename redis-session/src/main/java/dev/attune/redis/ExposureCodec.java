package dev.attune.redis;

import dev.attune.api.decision.ExposureCount;
import dev.attune.api.key.ExperienceKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The bytes of exposures, which the script {@code expose.lua} writes: the number of all in four bytes, then instants in six bytes each. */
final class ExposureCodec {

    private ExposureCodec() {}

    static byte[] instant(Instant at) {
        return new ByteSink().instant(TrailCodec.millis(at)).toBytes();
    }

    /**
     * The exposures until an instant.
     *
     * @param hash experience, value, experience, value, ...
     */
    static Map<ExperienceKey, ExposureCount> decode(List<?> hash, Instant until) {
        Map<ExperienceKey, ExposureCount> exposures = new HashMap<>();
        for (int i = 0; i + 1 < hash.size(); i += 2) {
            String experience = new String((byte[]) hash.get(i), StandardCharsets.UTF_8);
            ByteSource source = new ByteSource((byte[]) hash.get(i + 1));
            long total = source.octets(4);
            List<Instant> recent = new ArrayList<>();
            while (source.hasMore()) {
                Instant at = Instant.ofEpochMilli(source.instant());
                if (at.isAfter(until)) {
                    total--;
                } else {
                    recent.add(at);
                }
            }
            if (total > 0) {
                exposures.put(new ExperienceKey(experience), new ExposureCount(total, recent));
            }
        }
        return exposures;
    }
}
