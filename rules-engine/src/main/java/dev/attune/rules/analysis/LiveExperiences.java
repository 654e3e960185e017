package dev.attune.rules.analysis;

import dev.attune.api.condition.Condition;
import dev.attune.api.condition.TimeCondition;
import dev.attune.api.condition.ZoneChoice;
import dev.attune.api.content.Experience;
import dev.attune.api.content.Schedule;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The experiences of a block, each as far as it is live: its condition and its schedule side by side, since a condition of the greatest
 * depth leaves no room for a schedule around it.
 */
final class LiveExperiences {

    private final List<Experience> experiences;
    private final List<List<Condition>> subjects = new ArrayList<>();
    private final Map<Integer, Integer> conditions = new HashMap<>();

    LiveExperiences(List<Experience> experiences) {
        this.experiences = experiences;
        experiences.forEach(each -> subjects.add(live(each)));
        for (int position = 0; position < experiences.size(); position++) {
            List<Condition> live = subjects.get(position);
            if (live.size() > 1) {
                conditions.put(position, subjects.size());
                live.forEach(each -> subjects.add(List.of(each)));
            }
        }
    }

    private static List<Condition> live(Experience experience) {
        Schedule schedule = experience.schedule();
        return schedule.equals(Schedule.ALWAYS)
                ? List.of(experience.condition())
                : List.of(
                        experience.condition(),
                        new TimeCondition.DateRange(
                                utc(schedule.from()), utc(schedule.until()), new ZoneChoice.Fixed(ZoneOffset.UTC)));
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    int size() {
        return experiences.size();
    }

    Experience get(int position) {
        return experiences.get(position);
    }

    /**
     * What can be asked of: at the position of each experience its condition and its schedule together; behind them, of those that have
     * a schedule, both alone.
     */
    List<List<Condition>> subjects() {
        return subjects;
    }

    boolean isScheduled(int position) {
        return conditions.containsKey(position);
    }

    /** The subject of the condition alone. */
    int condition(int position) {
        return conditions.getOrDefault(position, position);
    }

    /** The subjects of the schedule alone: one, or none if the experience is always live. */
    List<Integer> schedule(int position) {
        return isScheduled(position) ? List.of(condition(position) + 1) : List.of();
    }

    /** Whether everybody who matches gets it while it is live, if no earlier one takes them. */
    boolean takesAll(int position) {
        Experience experience = experiences.get(position);
        return experience.traffic() == 1 && experience.caps().isEmpty();
    }
}
