package dev.attune.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Waiting for what runs elsewhere, with an end. */
final class Stages {

    private static final int PATIENCE_SECONDS = 20;

    private Stages() {}

    /** What the stage comes to. */
    static <T> T await(CompletionStage<T> stage) {
        return outcome(stage.toCompletableFuture());
    }

    /** What the tasks of so many threads come to, all let go at once. */
    static <T> List<T> atOnce(int threads, IntFunction<CompletionStage<T>> task) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch ready = new CountDownLatch(threads);
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                running.add(executor.submit((Callable<T>) () -> {
                    ready.countDown();
                    ready.await();
                    return await(task.apply(number));
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(outcome(one));
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }

    private static <T> T outcome(Future<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new AssertionError("the stage failed", failed.getCause());
        } catch (TimeoutException late) {
            throw new AssertionError("no answer within " + PATIENCE_SECONDS + " s", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }
}
