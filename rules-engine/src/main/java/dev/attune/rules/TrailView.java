package dev.attune.rules;

import dev.attune.api.event.Trail;
import dev.attune.api.event.TrailEvent;
import dev.attune.api.request.Facts;
import org.jspecify.annotations.Nullable;

/**
 * The trail of one request as conditions search it: the instants as numbers, the events of each name, and the events of each pattern.
 * It is made when the first condition asks, in one pass over the events; the events of a shared pattern are found once. Used again for
 * other requests.
 */
final class TrailView {

    private final SharedNodes shared;
    private final @Nullable EventBits[] ofPattern;
    private final int[] patternMadeFor;
    private final @Nullable EventBits[] ofName;
    private final SequenceRun sequences = new SequenceRun(this);
    private long[] times = new long[0];
    private Facts facts;
    private Trail trail;
    private long at;
    private int sessionStart;
    private int request = 1;
    private boolean made;

    TrailView(SharedNodes shared, Facts facts) {
        this.shared = shared;
        this.facts = facts;
        this.trail = facts.trail();
        this.ofPattern = new EventBits[shared.patterns()];
        this.patternMadeFor = new int[shared.patterns()];
        this.ofName = new EventBits[shared.names()];
    }

    void begin(Facts next) {
        facts = next;
        trail = next.trail();
        made = false;
        request++;
    }

    private void make() {
        at = Nanos.of(facts.at());
        int size = trail.size();
        if (times.length < size) {
            times = new long[Math.max(size, times.length * 2)];
        }
        for (EventBits bits : ofName) {
            if (bits != null) {
                bits.clear(size);
            }
        }
        for (int i = 0; i < size; i++) {
            TrailEvent event = trail.get(i);
            times[i] = Nanos.of(event.at());
            int name = shared.name(event.name());
            if (name != PlannedPattern.UNSHARED) {
                ofName(name).add(i);
            }
        }
        sessionStart = trail.sessionStart();
        made = true;
    }

    private EventBits ofName(int name) {
        EventBits bits = ofName[name];
        if (bits == null) {
            bits = new EventBits();
            bits.clear(trail.size());
            ofName[name] = bits;
        }
        return bits;
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

    TrailEvent event(int index) {
        return trail.get(index);
    }

    long time(int index) {
        return times[index];
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
            if (times[middle] <= instant) {
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
        int size = trail.size();
        found.clear(size);
        if (pattern.nameNumber() == PlannedPattern.UNSHARED) {
            for (int i = 0; i < size; i++) {
                if (pattern.matches(trail.get(i))) {
                    found.add(i);
                }
            }
            return found;
        }
        EventBits named = ofName(pattern.nameNumber());
        for (int i = named.next(0, size); i != EventBits.NONE; i = named.next(i + 1, size)) {
            if (pattern.matchesProperties(trail.get(i))) {
                found.add(i);
            }
        }
        return found;
    }
}
