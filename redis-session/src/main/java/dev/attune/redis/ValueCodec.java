package dev.attune.redis;

import dev.attune.api.value.UnknownCause;
import dev.attune.api.value.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The bytes of values: their kind is told apart from their content, because it is often packed with something else. */
final class ValueCodec {

    /** Kinds fit in so many bits. */
    static final int KIND_BITS = 4;

    private static final int TEXT = 0;
    private static final int WHOLE = 1;
    private static final int FRACTION = 2;
    private static final int TRUE = 3;
    private static final int FALSE = 4;
    private static final int MOMENT = 5;
    private static final int DAY = 6;
    private static final int TEXTS = 7;
    private static final int POINT = 8;
    private static final int VERSION = 9;
    private static final int ADDRESS = 10;
    private static final int ITEMS = 11;
    private static final int STRUCTURE = 12;
    private static final int UNKNOWN = 13;

    private static final double EXACT = 1L << 53;
    private static final UnknownCause[] CAUSES = {UnknownCause.MISSING, UnknownCause.CONSENT, UnknownCause.DEGRADED};

    private ValueCodec() {}

    static int kind(Value value) {
        if (value instanceof Value.Numeric number) {
            return isWhole(number.value()) ? WHOLE : FRACTION;
        } else if (value instanceof Value.Flag flag) {
            return flag.value() ? TRUE : FALSE;
        } else if (value instanceof Value.Text) {
            return TEXT;
        } else if (value instanceof Value.Moment) {
            return MOMENT;
        } else if (value instanceof Value.Day) {
            return DAY;
        } else if (value instanceof Value.Texts) {
            return TEXTS;
        } else if (value instanceof Value.Point) {
            return POINT;
        } else if (value instanceof Value.Version) {
            return VERSION;
        } else if (value instanceof Value.Address) {
            return ADDRESS;
        } else if (value instanceof Value.Items) {
            return ITEMS;
        }
        return value instanceof Value.Structure ? STRUCTURE : UNKNOWN;
    }

    private static boolean isWhole(double number) {
        return Math.rint(number) == number && Math.abs(number) <= EXACT;
    }

    static void write(ByteSink sink, Value value) {
        sink.octet(kind(value));
        writeContent(sink, value);
    }

    static void writeContent(ByteSink sink, Value value) {
        if (value instanceof Value.Numeric number) {
            if (isWhole(number.value())) {
                sink.signed((long) number.value());
            } else {
                sink.fraction(number.value());
            }
        } else if (value instanceof Value.Text text) {
            sink.text(text.value());
        } else if (value instanceof Value.Moment moment) {
            sink.moment(moment.value());
        } else if (value instanceof Value.Day day) {
            sink.signed(day.value().toEpochDay());
        } else if (value instanceof Value.Point point) {
            sink.fraction(point.latitude()).fraction(point.longitude());
        } else if (value instanceof Value.Version version) {
            sink.text(version.value());
        } else if (value instanceof Value.Address address) {
            sink.text(address.value());
        } else {
            writeComposed(sink, value);
        }
    }

    private static void writeComposed(ByteSink sink, Value value) {
        if (value instanceof Value.Texts texts) {
            sink.whole(texts.values().size());
            texts.values().forEach(sink::text);
        } else if (value instanceof Value.Items items) {
            sink.whole(items.values().size());
            items.values().forEach(item -> write(sink, item));
        } else if (value instanceof Value.Structure structure) {
            sink.whole(structure.members().size());
            structure.members().forEach((name, member) -> write(sink.text(name), member));
        } else if (value instanceof Value.Unknown unknown) {
            sink.octet(List.of(CAUSES).indexOf(unknown.cause()));
        }
    }

    static Value read(ByteSource source) {
        return readContent(source.octet(), source);
    }

    static Value readContent(int kind, ByteSource source) {
        return switch (kind) {
            case TEXT -> Value.of(source.text());
            case WHOLE -> Value.of((double) source.signed());
            case FRACTION -> Value.of(source.fraction());
            case TRUE -> Value.of(true);
            case FALSE -> Value.of(false);
            case MOMENT -> Value.of(source.moment());
            case DAY -> Value.of(LocalDate.ofEpochDay(source.signed()));
            case TEXTS -> readTexts(source);
            case POINT -> new Value.Point(source.fraction(), source.fraction());
            case VERSION -> new Value.Version(source.text());
            case ADDRESS -> new Value.Address(source.text());
            case ITEMS -> readItems(source);
            case STRUCTURE -> readStructure(source);
            case UNKNOWN -> Value.unknown(CAUSES[Math.min(source.octet(), CAUSES.length - 1)]);
            default -> throw new UnreadableEntryException("not a kind of value: " + kind);
        };
    }

    private static Value readTexts(ByteSource source) {
        Set<String> texts = new LinkedHashSet<>();
        for (int left = source.count(); left > 0; left--) {
            texts.add(source.text());
        }
        return new Value.Texts(texts);
    }

    private static Value readItems(ByteSource source) {
        List<Value> items = new ArrayList<>();
        for (int left = source.count(); left > 0; left--) {
            items.add(read(source));
        }
        return new Value.Items(items);
    }

    private static Value readStructure(ByteSource source) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (int left = source.count(); left > 0; left--) {
            members.put(source.text(), read(source));
        }
        return new Value.Structure(members);
    }
}
