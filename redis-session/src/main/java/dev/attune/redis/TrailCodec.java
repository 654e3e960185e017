package dev.attune.redis;

import dev.attune.api.event.Event;
import dev.attune.api.event.EventProperties;
import dev.attune.api.value.Value;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;

/**
 * The bytes of trail entries.
 *
 * <pre>
 * entry   = instant (6 bytes, epoch milliseconds, highest first)   length of the content   content
 * content = version (3 bits) and number of the event's name (5 bits)   the name, if its number is 0   properties
 * </pre>
 *
 * <p>The instant comes first so that scripts can order entries, and the length before the version so that readers can pass over versions they do
 * not know. A product view with id, category and price takes about 40 bytes; the product's name adds its own length and two.
 */
final class TrailCodec {

    /** The content of an entry ends before this size; properties that would exceed it are left out, the least important first. */
    static final int MOST_BYTES = 1_000;

    private static final int VERSION = 1;
    private static final int VERSION_BITS = 3;
    private static final int VERSION_MASK = (1 << VERSION_BITS) - 1;
    private static final int MOST_NUMBERED = 31;
    private static final long LATEST = (1L << 48) - 1;

    /** Those that the vocabulary has come first, in its order; no other order is needed but that it is always the same. */
    private static final List<String> WRITTEN = written();

    private final LongAdder skipped = new LongAdder();

    private static List<String> written() {
        List<String> names = new ArrayList<>(Vocabulary.PROPERTIES.names());
        Set<String> others = new TreeSet<>(EventProperties.KEPT_IN_TRAIL);
        names.forEach(others::remove);
        names.addAll(others);
        return List.copyOf(names);
    }

    /** The instant as entries have it: between 1970 and the year 10889. */
    static long millis(Instant at) {
        long second = Math.max(0, Math.min(at.getEpochSecond(), LATEST / 1000 - 1));
        return second * 1000 + (second == at.getEpochSecond() ? at.getNano() / 1_000_000 : 0);
    }

    byte[] encode(Event event) {
        int known = Vocabulary.EVENTS.number(event.name());
        int number = known > MOST_NUMBERED ? 0 : known;
        ByteSink content = new ByteSink().octet((number << VERSION_BITS) | VERSION);
        if (number == 0) {
            content.text(event.name());
        }
        Map<String, Value> properties = event.properties();
        for (String name : WRITTEN) {
            Value value = properties.get(name);
            if (value != null) {
                Texts.cut(value).ifPresent(cut -> writeIfItFits(content, name, cut));
            }
        }
        return new ByteSink()
                .instant(millis(event.at()))
                .whole(content.size())
                .append(content)
                .toBytes();
    }

    private static void writeIfItFits(ByteSink content, String name, Value value) {
        int before = content.size();
        PropertyCodec.OF_EVENTS.write(content, name, value);
        if (content.size() > MOST_BYTES) {
            content.backTo(before);
        }
    }

    /** All entries that can be read, in the order in which they lie there. */
    List<TrailEntry> decode(byte[] entries) {
        List<TrailEntry> trail = new ArrayList<>();
        ByteSource source = new ByteSource(entries);
        try {
            while (source.hasMore()) {
                Instant at = Instant.ofEpochMilli(source.instant());
                decode(at, source.part(source.count()), trail);
            }
        } catch (UnreadableEntryException damaged) {
            skipped.increment();
        }
        return trail;
    }

    private void decode(Instant at, ByteSource content, List<TrailEntry> trail) {
        try {
            int first = content.octet();
            int number = first >>> VERSION_BITS;
            if ((first & VERSION_MASK) != VERSION) {
                skipped.increment();
                return;
            }
            String name = number == 0 ? content.text() : Vocabulary.EVENTS.name(number);
            if (name == null) {
                skipped.increment();
                return;
            }
            trail.add(new TrailEntry(name, at, PropertyCodec.OF_EVENTS.readAll(content)));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            skipped.increment();
        }
    }

    /** How many entries could not be read so far. */
    long skipped() {
        return skipped.sum();
    }
}
