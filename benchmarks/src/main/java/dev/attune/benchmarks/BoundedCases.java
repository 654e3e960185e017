package dev.attune.benchmarks;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Judges cases one by one, each in bounded time: one that takes longer, or breaks the judge, fails, and the next has its turn. A case
 * that took too long is interrupted. One that does not heed it keeps its thread, which does not keep the process, and only so many of
 * them are put up with, since each takes a processor from those that follow.
 */
final class BoundedCases implements AutoCloseable {

    /** With so many cases that go on working and that nobody waits for, the run ends. */
    static final int MOST_STUCK = 8;

    private final CaseLanguage language;
    private final Duration longest;
    private final AtomicInteger working = new AtomicInteger();
    private ExecutorService judge = thread();

    BoundedCases(CaseLanguage language, Duration longest) {
        this.language = language;
        this.longest = longest;
    }

    /** A thread of its own that does not keep the process from ending. */
    private static ExecutorService thread() {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "case");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Judges the next case.
     *
     * @throws StuckCasesException if too many cases before it neither ended nor heeded that they were interrupted
     */
    Verdict judge(CaseLines.Line line) {
        int stuck = working.get();
        if (stuck >= MOST_STUCK) {
            throw new StuckCasesException(stuck);
        }
        working.incrementAndGet();
        Future<Verdict> verdict = judge.submit(() -> judgeNow(line));
        try {
            return verdict.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            stop();
            judge = thread();
            return Verdict.failed(line.name(), "The case took longer than " + longest + ".");
        } catch (ExecutionException e) {
            return Verdict.failed(line.name(), "The case could not be judged: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Verdict.failed(line.name(), "The run was interrupted.");
        }
    }

    private Verdict judgeNow(CaseLines.Line line) {
        try {
            return language.judge(line.text(), line.name());
        } finally {
            working.decrementAndGet();
        }
    }

    /** Interrupts the case; one that never began does not work either. */
    private void stop() {
        working.addAndGet(-judge.shutdownNow().size());
    }

    @Override
    public void close() {
        stop();
    }
}
