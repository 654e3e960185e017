package dev.attune.rules;

import dev.attune.api.condition.TimeCondition;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Windows of the same length that begin at the times of a recurrence rule, included, and end a duration later, excluded. Of windows
 * that overlap only the latest to begin matters. Their beginnings are looked up on pages, each for a stretch of local time, of which
 * the last few in use are kept; threads that need the same new page may both write it, with the same content.
 */
final class RecurringWindows implements LocalRule {

    /** How long a page is. */
    private static final long PAGE = Duration.ofDays(32).toSeconds();

    private static final int PAGES = 64;

    private final Recurrence recurrence;
    private final long duration;
    private final AtomicReferenceArray<@Nullable Page> pages = new AtomicReferenceArray<>(PAGES);

    private RecurringWindows(Recurrence recurrence, Duration duration) {
        this.recurrence = recurrence;
        this.duration = duration.toSeconds();
    }

    static RecurringWindows of(TimeCondition.Recurring condition) {
        return new RecurringWindows(Recurrence.of(condition.rule(), condition.start()), condition.duration());
    }

    /**
     * The beginnings in a stretch of time, and the nearest one before and after.
     *
     * @param number how many stretches there are before it
     */
    private record Page(long number, SortedTimes begins) {

        /** Whether beginnings may follow that are not on this page. */
        boolean continues() {
            return begins.size() > 0 && begins.get(begins.size() - 1) >= (number + 1) * PAGE;
        }
    }

    private Page page(long time) {
        long number = Math.floorDiv(time, PAGE);
        int slot = Math.floorMod(number, PAGES);
        Page page = pages.get(slot);
        if (page == null || page.number() != number) {
            long from = number * PAGE;
            page = new Page(number, recurrence.around(from - duration, from, from + PAGE));
            pages.set(slot, page);
        }
        return page;
    }

    @Override
    public boolean holds(LocalDateTime local) {
        long time = Recurrence.second(local);
        SortedTimes begins = page(time).begins();
        int last = begins.last(time);
        return last >= 0 && time < begins.get(last) + duration;
    }

    @Override
    public @Nullable LocalDateTime nextBoundary(LocalDateTime local) {
        long time = Recurrence.second(local);
        Page page = page(time);
        SortedTimes begins = page.begins();
        int next = begins.last(time) + 1;
        if (next == 0 || time >= begins.get(next - 1) + duration) {
            return next < begins.size() ? Recurrence.local(begins.get(next)) : null;
        }
        while (next < begins.size() && begins.get(next) <= begins.get(next - 1) + duration) {
            next++;
        }
        boolean mayGoOn = next == begins.size() && page.continues();
        return Recurrence.local(mayGoOn ? begins.get(next - 1) : begins.get(next - 1) + duration);
    }

    /** Windows that follow each other without a gap are looked at for forty pages, some years; fewer than are kept. */
    @Override
    public int patience() {
        return 40;
    }
}
