package dev.attune.benchmarks.workload;

import dev.attune.api.condition.Comparison;
import dev.attune.benchmarks.workload.PastCriteria.Pattern;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tests of what a visitor did as loops over all of it: what a programmer writes before it has to be fast. */
final class PastByHand {

    private PastByHand() {}

    /**
     * Where in the past to look.
     *
     * @param now milliseconds since 1970
     * @param window milliseconds; an event as old as this is no longer meant
     */
    record Stretch(boolean session, long now, long window) {
        int from(History past) {
            int from = session ? past.sessionStart : 0;
            while (from < past.deeds.length && now - past.deeds[from].at() >= window) {
                from++;
            }
            return from;
        }
    }

    /** How often something happened. */
    record Count(Pattern pattern, Comparison comparison, int times, Stretch stretch) implements Predicate<Person> {
        @Override
        public boolean test(Person person) {
            History.Deed[] deeds = person.past.deeds;
            int count = 0;
            for (int i = stretch.from(person.past); i < deeds.length; i++) {
                if (pattern.matches(deeds[i])) {
                    count++;
                }
            }
            return comparison.holds(Integer.compare(count, times));
        }
    }

    /**
     * Some things happened one after the other.
     *
     * @param within milliseconds from the first to the last at most
     */
    record Sequence(
            List<Pattern> steps,
            long within,
            boolean sameCategory,
            @Nullable Pattern without,
            Stretch stretch) implements Predicate<Person> {
        @Override
        public boolean test(Person person) {
            History.Deed[] deeds = person.past.deeds;
            for (int first = stretch.from(person.past); first < deeds.length; first++) {
                if (begins(deeds[first]) && goesOn(deeds, first)) {
                    return true;
                }
            }
            return false;
        }

        private boolean begins(History.Deed deed) {
            return steps.get(0).matches(deed) && (!sameCategory || deed.category() != null);
        }

        private boolean goesOn(History.Deed[] deeds, int first) {
            int step = 1;
            for (int i = first + 1; i < deeds.length && deeds[i].at() - deeds[first].at() <= within; i++) {
                History.Deed deed = deeds[i];
                boolean bound = !sameCategory || Objects.equals(deed.category(), deeds[first].category());
                if (bound && steps.get(step).matches(deed)) {
                    step++;
                    if (step == steps.size()) {
                        return true;
                    }
                }
                if (without != null && without.matches(deed)) {
                    return false;
                }
            }
            return false;
        }
    }
}
