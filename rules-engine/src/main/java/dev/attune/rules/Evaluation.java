package dev.attune.rules;

import dev.attune.api.condition.ZoneChoice;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Truth;
import dev.attune.rules.index.Predicates;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What one request has found out so far: the truth of each shared condition, the local time, the trail in a form that is quick to
 * search. Nothing is found out twice, nor before it is needed. Used by one thread at a time, and again for other facts.
 */
final class Evaluation implements Predicates {

    private static final byte UNASKED = 0;
    private static final byte IS_TRUE = 1;
    private static final byte IS_FALSE = 2;
    private static final byte IS_UNKNOWN = 3;

    private final SharedNodes shared;
    private final byte[] truths;
    private final TrailView trail;
    private Facts facts;
    private @Nullable LocalDateTime visitorLocal;
    private @Nullable LocalDateTime siteLocal;

    Evaluation(SharedNodes shared, Facts facts) {
        this.shared = shared;
        this.truths = new byte[shared.size()];
        this.trail = new TrailView(shared, facts);
        this.facts = facts;
    }

    void begin(Facts next) {
        facts = next;
        Arrays.fill(truths, UNASKED);
        trail.begin(next);
        visitorLocal = null;
        siteLocal = null;
    }

    Facts facts() {
        return facts;
    }

    TrailView trail() {
        return trail;
    }

    @Override
    public boolean is(int number, boolean wanted) {
        return code(number) == (wanted ? IS_TRUE : IS_FALSE);
    }

    private byte code(int number) {
        byte code = truths[number];
        if (code == UNASKED) {
            code = code(shared.node(number).evaluate(this));
            truths[number] = code;
        }
        return code;
    }

    private static byte code(Truth truth) {
        return truth == Truth.TRUE ? IS_TRUE : truth == Truth.FALSE ? IS_FALSE : IS_UNKNOWN;
    }

    private Truth truth(int number) {
        byte code = code(number);
        return code == IS_TRUE ? Truth.TRUE : code == IS_FALSE ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** The truth of a part; if it is shared, it is evaluated once. */
    Truth truth(Node node) {
        return node.number() == Node.UNSHARED ? node.evaluate(this) : truth(node.number());
    }

    ZoneId zone(ZoneChoice choice) {
        return Zones.of(choice, facts);
    }

    /** What clocks show in the zone that a condition names. */
    LocalDateTime local(ZoneChoice choice) {
        if (choice instanceof ZoneChoice.Fixed fixed) {
            return LocalDateTime.ofInstant(facts.at(), fixed.zone());
        }
        boolean site = choice instanceof ZoneChoice.Site;
        LocalDateTime local = site ? siteLocal : visitorLocal;
        if (local == null) {
            local = LocalDateTime.ofInstant(facts.at(), zone(choice));
            if (site) {
                siteLocal = local;
            } else {
                visitorLocal = local;
            }
        }
        return local;
    }
}
