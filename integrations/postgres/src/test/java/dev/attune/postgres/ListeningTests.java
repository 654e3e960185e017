package dev.attune.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListeningTests {

    private final List<Long> heard = new ArrayList<>();
    private int failures;

    private final Listening listening = new Listening(
            number -> {
                heard.add(number);
                if (failures-- > 0) {
                    throw new IllegalStateException("fails on purpose");
                }
            },
            1);

    @Test
    void hearsEachNumberOnce() {
        for (long number : new long[] {1, 2, 2, 1, 4, 3, 4}) {
            listening.tell(number);
        }

        assertThat(heard).containsExactly(2L, 4L);
    }

    @Test
    void hearsAgainOfWhatItFailedOn() {
        failures = 2;
        for (int look = 0; look < 5; look++) {
            listening.tell(2);
        }

        assertThat(heard).containsExactly(2L, 2L, 2L);
    }

    @Test
    void hearsOfTheLaterOneInsteadOfWhatItFailedOn() {
        failures = 1;
        listening.tell(2);
        listening.tell(3);
        listening.tell(3);

        assertThat(heard).containsExactly(2L, 3L);
    }

    @Test
    void hearsNothingAfterItsEndEvenIfItFailed() {
        failures = 1;
        listening.tell(2);
        listening.end();
        listening.tell(2);

        assertThat(heard).containsExactly(2L);
    }
}
