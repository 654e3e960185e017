package dev.attune.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What no case can do: hold up the run, fill the memory, keep the process. */
@Timeout(60)
class BoundedCasesTests {

    private static final Duration SHORT = Duration.ofMillis(50);

    private final CountDownLatch release = new CountDownLatch(1);
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    /** Case by case: never ends and heeds nothing, ends when it is interrupted, or passes. */
    private final CaseLanguage language = (json, name) -> {
        threads.add(Thread.currentThread());
        if (json.equals("deaf")) {
            waitWhateverHappens();
        } else if (json.equals("slow")) {
            waitUnlessInterrupted();
        }
        return new Verdict(name, true, null, null, null);
    };

    private void waitUnlessInterrupted() {
        try {
            release.await();
        } catch (InterruptedException heeded) {
            Thread.currentThread().interrupt();
        }
    }

    private void waitWhateverHappens() {
        while (release.getCount() > 0) {
            try {
                release.await();
            } catch (InterruptedException notHeeded) {
                continue;
            }
        }
    }

    @AfterEach
    void letAllEnd() throws InterruptedException {
        release.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static CaseLines.Line line(int number, String text) {
        return new CaseLines.Line(number, text, true);
    }

    /** The verdict of a case that passes, on a machine that may be very busy. */
    private static Verdict passing(BoundedCases cases, int number) {
        Verdict verdict = cases.judge(line(number, "quick"));
        while (!verdict.pass()) {
            verdict = cases.judge(line(number, "quick"));
        }
        return verdict;
    }

    @Test
    void aLineThatIsTooLongFailsAndTheNextIsRead() throws IOException {
        CaseLines lines = new CaseLines(new StringReader("x".repeat(CaseLines.LONGEST + 1) + "\nshort"));
        CaseLines.Line line = lines.next();
        assertThat(line.isWhole()).isFalse();
        assertThat(line.text()).hasSize(CaseLines.LONGEST);
        assertThat(lines.next()).isEqualTo(new CaseLines.Line(2, "short", true));
        assertThat(lines.next()).isNull();
    }

    @Test
    void aCaseThatNeverEndsFailsAndTheNextIsJudged() {
        try (BoundedCases cases = new BoundedCases(language, SHORT)) {
            Verdict stuck = cases.judge(line(1, "deaf"));
            assertThat(stuck.pass()).isFalse();
            assertThat(stuck.problem()).contains("took longer than");
            assertThat(passing(cases, 2).name()).isEqualTo("line 2");
        }
    }

    @Test
    void aCaseThatHeedsItsInterruptionLeavesNoThreadBehind() throws InterruptedException {
        try (BoundedCases cases = new BoundedCases(language, SHORT)) {
            for (int number = 1; number <= 3 * BoundedCases.MOST_STUCK; number++) {
                assertThat(cases.judge(line(number, "slow")).pass()).isFalse();
                for (Thread thread : threads) {
                    thread.join();
                }
            }
            assertThat(passing(cases, 99).name()).isEqualTo("line 99");
        }
    }

    @Test
    void casesThatHeedNothingEndTheRunBeforeTheyTakeTheMachine() {
        try (BoundedCases cases = new BoundedCases(language, SHORT)) {
            for (int number = 1; number <= BoundedCases.MOST_STUCK; number++) {
                assertThat(cases.judge(line(number, "deaf")).pass()).isFalse();
            }
            assertThatThrownBy(() -> cases.judge(line(9, "quick")))
                    .isInstanceOf(StuckCasesException.class)
                    .hasMessage("8 cases took too long and go on working although they were interrupted;"
                            + " the rest is not judged.");
        }
        assertThat(threads).allMatch(Thread::isDaemon);
    }

    @Test
    void aRunThatGivesUpSaysWhyAndTellsNoTotal() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        byte[] input = "deaf\n".repeat(20).getBytes(StandardCharsets.UTF_8);
        int exitCode = Conformance.judge(
                language,
                new ByteArrayInputStream(input),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                SHORT);
        assertThat(exitCode).isEqualTo(Conformance.GAVE_UP);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(BoundedCases.MOST_STUCK);
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("total");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("go on working", "is not judged");
    }

    @Test
    void aJudgeThatBreaksFailsTheCaseOnly() {
        try (BoundedCases cases = new BoundedCases(
                (json, name) -> {
                    throw new StackOverflowError();
                },
                Duration.ofMinutes(1))) {
            assertThat(cases.judge(line(1, "")).problem()).contains("StackOverflowError");
            assertThat(cases.judge(line(2, "")).problem()).contains("StackOverflowError");
        }
    }
}
