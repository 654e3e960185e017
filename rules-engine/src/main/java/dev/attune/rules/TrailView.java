package dev.attune.rules;

import dev.attune.api.event.Nanos;
import dev.attune.api.event.PropertyColumn;
import dev.attune.api.event.Trail;
import dev.attune.api.event.TrailColumns;
import dev.attune.api.request.Facts;
import org.jspecify.annotations.Nullable;

/**
 * The trail of one request as conditions search it: the events of each pattern, found once for all conditions that share it. Used
 * again for other requests.
 */
final class TrailView {

    private final @Nullable EventBits[] ofPattern;
    private final int[] patternMadeFor;
    private final SequenceRun sequences = new SequenceRun(this);
    private final EventBits valuesSeen = new EventBits();
    private Facts facts;
    private Trail trail;
    private TrailColumns columns;
    private long at;
    private int sessionStart;
    private int request = 1;
    private boolean made;

    TrailView(SharedNodes shared, Facts facts) {
        this.facts = facts;
        this.trail = facts.trail();
        this.columns = Trail.empty().columns();
        this.ofPattern = new EventBits[shared.patterns()];
        this.patternMadeFor = new int[shared.patterns()];
    }

    void begin(Facts next) {
        facts = next;
        trail = next.trail();
        columns = Trail.empty().columns();
        made = false;
        request++;
    }

    private void make() {
        at = Nanos.of(facts.at());
        columns = trail.columns();
        sessionStart = trail.sessionStart();
        made = true;
    }

    SequenceRun sequences() {
        return sequences;
    }

    /** The instant of the request. */
    long at() {
        if (!made) {
            make();
        }
        return at;
    }

    int size() {
        return trail.size();
    }

    long time(int index) {
        return columns.instant(index);
    }

    /** A property of the events; null if none has it. Asked only after what {@link #events} or {@link #firstAfter} found. */
    @Nullable
    PropertyColumn property(String name) {
        return columns.property(name);
    }

    /** How many different values these events have, from one, included, to another, excluded. */
    int distinct(PropertyColumn values, EventBits events, int from, int to) {
        valuesSeen.clear(values.size() + 1);
        int count = 0;
        for (int i = events.next(from, to); i != EventBits.NONE; i = events.next(i + 1, to)) {
            int number = values.number(i);
            if (number != PropertyColumn.NONE && !valuesSeen.contains(number)) {
                valuesSeen.add(number);
                count++;
            }
        }
        return count;
    }

    Trail trail() {
        return trail;
    }

    int sessionStart() {
        return sessionStart;
    }

    /** The index of the first event after this instant; the size of the trail if there is none. */
    int firstAfter(long instant) {
        if (!made) {
            make();
        }
        int low = 0;
        int high = trail.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (columns.instant(middle) <= instant) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** All events of a pattern, those still to come too. */
    EventBits events(PlannedPattern pattern) {
        if (!made) {
            make();
        }
        int number = pattern.number();
        if (number == PlannedPattern.UNSHARED) {
            return found(pattern, new EventBits());
        }
        EventBits bits = ofPattern[number];
        if (bits == null) {
            bits = new EventBits();
            ofPattern[number] = bits;
        }
        if (patternMadeFor[number] != request) {
            found(pattern, bits);
            patternMadeFor[number] = request;
        }
        return bits;
    }

    private EventBits found(PlannedPattern pattern, EventBits found) {
        found.clear(trail.size());
        int name = columns.name(pattern.name());
        if (name != TrailColumns.NONE) {
            found.addNamed(columns, name);
            pattern.retainMatching(found, columns);
        }
        return found;
    }
}
