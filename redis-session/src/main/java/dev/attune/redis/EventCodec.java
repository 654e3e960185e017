package dev.attune.redis;

import dev.attune.api.event.Event;
import dev.attune.api.event.Verb;
import dev.attune.api.visitor.VisitorId;
import java.time.DateTimeException;
import java.time.Instant;

/** The bytes of whole events, as the log keeps them: a version, the parts of the event, and all its properties. */
final class EventCodec {

    private static final int VERSION = 1;

    private EventCodec() {}

    static byte[] encode(Event event) {
        ByteSink sink = new ByteSink()
                .octet(VERSION)
                .octet(number(event.verb()))
                .text(event.messageId())
                .text(event.visitor().value())
                .moment(event.at());
        int name = Vocabulary.EVENTS.number(event.name());
        sink.whole(name);
        if (name == 0) {
            sink.text(event.name());
        }
        event.properties().forEach((property, value) -> PropertyCodec.OF_EVENTS.write(sink, property, value));
        return sink.toBytes();
    }

    /**
     * The event that was encoded.
     *
     * @throws UnreadableEntryException if these bytes are damaged, or of a version that this one does not know
     */
    static Event decode(byte[] bytes) {
        ByteSource source = new ByteSource(bytes);
        int version = source.octet();
        if (version != VERSION) {
            throw new UnreadableEntryException("an event of version " + version);
        }
        try {
            Verb verb = verb(source.octet());
            String messageId = source.text();
            VisitorId visitor = new VisitorId(source.text());
            Instant at = source.moment();
            long number = source.whole();
            String name = number == 0 ? source.text() : Vocabulary.EVENTS.name(number);
            if (name == null) {
                throw new UnreadableEntryException("an event with the name of number " + number);
            }
            return new Event(messageId, verb, name, visitor, at, PropertyCodec.OF_EVENTS.readAll(source));
        } catch (UnreadableEntryException unreadable) {
            throw unreadable;
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException damaged) {
            throw new UnreadableEntryException(String.valueOf(damaged.getMessage()));
        }
    }

    /** Stored, so not the order in which the enum happens to be written. */
    private static int number(Verb verb) {
        return switch (verb) {
            case PAGE -> 1;
            case TRACK -> 2;
            case IDENTIFY -> 3;
            case ALIAS -> 4;
            case GROUP -> 5;
            case SCREEN -> 6;
        };
    }

    private static Verb verb(int number) {
        for (Verb verb : Verb.values()) {
            if (number(verb) == number) {
                return verb;
            }
        }
        throw new UnreadableEntryException("an event with the verb of number " + number);
    }
}
