package dev.attune.api.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScheduleTests {

    private static final Instant FROM = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-06-08T00:00:00Z");
    private final Schedule week = new Schedule(FROM, UNTIL);

    @Test
    void includesItsBeginningAndExcludesItsEnd() {
        assertThat(week.includes(FROM.minusMillis(1))).isFalse();
        assertThat(week.includes(FROM)).isTrue();
        assertThat(week.includes(UNTIL.minusMillis(1))).isTrue();
        assertThat(week.includes(UNTIL)).isFalse();
    }

    @Test
    void saysWhenItNextChanges() {
        assertThat(week.nextChange(FROM.minusSeconds(1))).contains(FROM);
        assertThat(week.nextChange(FROM)).contains(UNTIL);
        assertThat(week.nextChange(UNTIL)).isEmpty();
        assertThat(Schedule.ALWAYS.nextChange(FROM)).isEmpty();
    }

    @Test
    void refusesToEndBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Schedule(UNTIL, FROM));
    }
}
