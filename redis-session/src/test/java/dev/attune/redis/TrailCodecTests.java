package dev.attune.redis;

import static dev.attune.redis.Shopping.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.event.Event;
import dev.attune.api.event.EventNames;
import dev.attune.api.event.EventProperties;
import dev.attune.api.event.TrailEvent;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrailCodecTests {

    private final TrailCodec codec = new TrailCodec();
    private final Shopping shopping = new Shopping(new VisitorId("v"));

    @Test
    void writesATypicalProductViewInAtMost48Bytes() {
        assertThat(codec.encode(shopping.product("BOOT-104233", NOON))).hasSizeLessThanOrEqualTo(48);
    }

    /** What was stored must stay readable: whoever changes these bytes needs a new version. */
    @Test
    void writesTheseBytes() {
        assertThat(HexFormat.of().formatHex(codec.encode(shopping.product("p1", NOON))))
                .isEqualTo(
                        "019cd79e4600" // 2026-03-10T12:00:00Z
                                + "17" // 23 bytes
                                + "11" // version 1, Product Viewed
                                + "10027031" // product_id, text p1
                                + "300c68696b696e672d626f6f7473" // category, text hiking-boots
                                + "41aeea01"); // price, whole 14999
    }

    @Test
    void readsWhatItWrote() {
        Event event = shopping.namedProduct("p1", NOON);

        assertThat(codec.decode(codec.encode(event)))
                .extracting(TrailEntry::toEvent)
                .containsExactly(new TrailEvent(EventNames.PRODUCT_VIEWED, NOON, event.properties()));
    }

    @Test
    void hasANumberForEveryPropertyThatIsKept() {
        assertThat(Vocabulary.PROPERTIES.names()).containsAll(EventProperties.KEPT_IN_TRAIL);
    }

    @Test
    void readsPropertiesThatHaveNoNumber() {
        ByteSink sink = new ByteSink();
        PropertyCodec.OF_EVENTS.write(sink, "weather", Value.of("rain"));

        assertThat(PropertyCodec.OF_EVENTS.readAll(new ByteSource(sink.toBytes())))
                .isEqualTo(Map.of("weather", Value.of("rain")));
    }

    @Test
    void leavesOutPropertiesThatOnlyALaterVersionNames() {
        ByteSink sink = new ByteSink().whole(999 << ValueCodec.KIND_BITS).text("from the future");
        PropertyCodec.OF_EVENTS.write(sink, EventProperties.PRICE, Value.of(5));

        assertThat(PropertyCodec.OF_EVENTS.readAll(new ByteSource(sink.toBytes())))
                .isEqualTo(Map.of(EventProperties.PRICE, Value.of(5)));
    }

    @Test
    void passesOverEntriesOfUnknownVersionsAndCountsThem() {
        byte[] unknown = codec.encode(shopping.page("/unknown", NOON));
        unknown[7] = (byte) (unknown[7] + 1);
        byte[] all =
                joined(codec.encode(shopping.page("/", NOON)), unknown, codec.encode(shopping.page("/boots", NOON)));

        assertThat(paths(codec.decode(all))).containsExactly("/", "/boots");
        assertThat(codec.skipped()).isEqualTo(1);
    }

    @Test
    void readsWhatComesBeforeADamage() {
        byte[] entry = codec.encode(shopping.page("/boots", NOON));
        byte[] all = joined(codec.encode(shopping.page("/", NOON)), Arrays.copyOf(entry, entry.length - 1));

        assertThat(paths(codec.decode(all))).containsExactly("/");
        assertThat(codec.skipped()).isEqualTo(1);
    }

    @Test
    void neverFailsWhateverTheBytesAre() {
        Random random = new Random(20_260_310);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = joined(codec.encode(shopping.namedProduct("p1", NOON)), new byte[random.nextInt(20)]);
            for (int flips = random.nextInt(6); flips >= 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            assertThat(codec.decode(bytes)).isNotNull();
        }
        assertThat(codec.skipped()).isPositive();
    }

    @Test
    void cutsLongTextsBetweenCharacters() {
        String rockets = "x" + "\uD83D\uDE80".repeat(300);

        List<TrailEntry> trail = codec.decode(codec.encode(shopping.page(rockets, NOON)));

        assertThat(paths(trail)).containsExactly("x" + "\uD83D\uDE80".repeat(99));
    }

    @Test
    void boundsTheSizeOfAnEntry() {
        Map<String, Value> properties = new HashMap<>();
        EventProperties.KEPT_IN_TRAIL.forEach(name -> properties.put(name, Value.of("世".repeat(100_000))));

        byte[] entry = codec.encode(shopping.event("n".repeat(120), NOON, properties));

        assertThat(entry).hasSizeLessThanOrEqualTo(TrailCodec.MOST_BYTES + 8);
        assertThat(codec.decode(entry).get(0).properties()).containsOnlyKeys(EventProperties.PRODUCT_ID);
    }

    @Test
    void leavesOutWhatConditionsCannotSee() {
        Map<String, Value> properties = Map.of(
                EventProperties.BRAND,
                new Value.Items(List.of(Value.of(1))),
                EventProperties.CATEGORY,
                new Value.Structure(Map.of()),
                EventProperties.NAME,
                Value.Unknown.MISSING,
                EventProperties.PRICE,
                Value.of(5));

        List<TrailEntry> trail = codec.decode(codec.encode(shopping.event("Seen", NOON, properties)));

        assertThat(trail.get(0).properties()).isEqualTo(Map.of(EventProperties.PRICE, Value.of(5)));
    }

    @Test
    void keepsInstantsBetween1970AndTheEndOfItsSixBytes() {
        assertThat(TrailCodec.millis(NOON.plusNanos(1_999_999))).isEqualTo(NOON.toEpochMilli() + 1);
        assertThat(TrailCodec.millis(Instant.MIN)).isZero();
        assertThat(TrailCodec.millis(Instant.parse("1969-12-31T23:59:59.999Z"))).isZero();
        assertThat(TrailCodec.millis(Instant.MAX)).isLessThan(1L << 48);
        assertThat(codec.decode(codec.encode(shopping.page("/", Instant.MAX)))).hasSize(1);
    }

    private static List<String> paths(List<TrailEntry> trail) {
        return trail.stream()
                .map(entry -> ((Value.Text) entry.properties().get(EventProperties.PATH)).value())
                .toList();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
