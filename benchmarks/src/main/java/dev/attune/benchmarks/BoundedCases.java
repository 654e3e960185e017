package dev.attune.benchmarks;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Judges cases one by one, each in bounded time: one that takes longer, or breaks the judge, fails, and the next has its turn. */
final class BoundedCases implements AutoCloseable {

    private final CaseLanguage language;
    private final Duration longest;
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

    Verdict judge(CaseLines.Line line) {
        Future<Verdict> verdict = judge.submit(() -> language.judge(line.text(), line.name()));
        try {
            return verdict.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            judge.shutdownNow();
            judge = thread();
            return Verdict.failed(line.name(), "The case took longer than " + longest + ".");
        } catch (ExecutionException e) {
            return Verdict.failed(line.name(), "The case could not be judged: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Verdict.failed(line.name(), "The run was interrupted.");
        }
    }

    @Override
    public void close() {
        judge.shutdownNow();
    }
}
