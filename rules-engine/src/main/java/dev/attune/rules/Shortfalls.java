package dev.attune.rules;

import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.condition.OpenCondition;
import dev.attune.api.request.Facts;
import dev.attune.api.value.Value;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is lacking for a single condition whose values are known; those made of conditions have none of their own. */
final class Shortfalls implements Logic.Visitor<Shortfall>, OpenCondition.Visitor<Shortfall> {

    private final Observation observation;
    private final Shortfall byItself;

    private Shortfalls(Observation observation, Shortfall byItself) {
        this.observation = observation;
        this.byItself = byItself;
    }

    /**
     * What is lacking.
     *
     * @param when time alone brings it; null if time alone does not
     */
    static Shortfall of(Condition condition, Observation observation, Facts facts, @Nullable Instant when) {
        Countdown countdown = Countdown.of(facts, observation.zone());
        Shortfall byItself = when == null ? null : Shortfall.of(countdown.until("begins", when));
        Shortfalls own = new Shortfalls(observation, byItself == null ? Shortfall.NONE : byItself);
        BehaviorShortfalls behaviors = new BehaviorShortfalls(observation, byItself);
        return condition.accept(new ByGroup<>(
                own,
                new AttributeShortfalls(observation, facts, countdown, byItself),
                new TimeShortfalls(countdown, byItself),
                behaviors,
                behaviors,
                own));
    }

    @Override
    public Shortfall all(Logic.All condition) {
        return byItself;
    }

    @Override
    public Shortfall any(Logic.Any condition) {
        return byItself;
    }

    @Override
    public Shortfall not(Logic.Not condition) {
        return byItself;
    }

    @Override
    public Shortfall always(Logic.Always condition) {
        return byItself;
    }

    @Override
    public Shortfall never(Logic.Never condition) {
        return Shortfall.repeating("nothing makes it hold");
    }

    @Override
    public Shortfall inAudience(Logic.InAudience condition) {
        return byItself;
    }

    @Override
    public Shortfall share(OpenCondition.Share condition) {
        if (!(observation.value() instanceof Value.Numeric bucket)) {
            return byItself;
        }
        return Shortfall.of(
                bucket.value() < condition.from()
                        ? Words.percent(Words.difference(condition.from(), bucket.value())) + " before the share begins"
                        : Words.percent(Words.difference(bucket.value(), condition.to())) + " after the share ends");
    }

    /** A plugin tells its truth, and not how near it is. */
    @Override
    public Shortfall plugin(OpenCondition.Plugin condition) {
        return byItself;
    }
}
