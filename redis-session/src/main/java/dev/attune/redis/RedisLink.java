package dev.attune.redis;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.cluster.api.async.RedisAdvancedClusterAsyncCommands;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.lettuce.LettuceConnection;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * The one way to Redis, which never blocks its caller: it shares the factory's connection, made in the background when it is needed first.
 * While there never was a connection, callers fail at once and the next try waits a little; once there was one, Lettuce itself brings it
 * back.
 */
final class RedisLink {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private final LettuceConnectionFactory factory;
    private final AtomicReference<@Nullable CompletableFuture<RedisClusterAsyncCommands<byte[], byte[]>>> outcome =
            new AtomicReference<>();
    private final AtomicBoolean trying = new AtomicBoolean();

    RedisLink(LettuceConnectionFactory factory) {
        if (!factory.getShareNativeConnection()) {
            throw new IllegalArgumentException("the connection factory must share its native connection");
        }
        this.factory = factory;
    }

    /** Runs a script by its digest, or by its text where Redis has not seen it or has forgotten it. */
    <T> CompletionStage<T> run(LuaScript script, ScriptOutputType output, byte[][] keys, byte[]... arguments) {
        return this.<T>ask(commands -> script.readOnly()
                        ? commands.evalshaReadOnly(script.digest(), output, keys, arguments)
                        : commands.evalsha(script.digest(), output, keys, arguments))
                .handle((answer, failure) -> {
                    if (failure == null) {
                        return CompletableFuture.completedStage(answer);
                    }
                    if (causeOf(failure) instanceof RedisNoScriptException) {
                        return this.<T>ask(commands -> script.readOnly()
                                ? commands.evalReadOnly(script.source(), output, keys, arguments)
                                : commands.eval(script.source(), output, keys, arguments));
                    }
                    return CompletableFuture.<T>failedStage(failure);
                })
                .thenCompose(Function.identity());
    }

    /** Asks Redis something as soon as there is a connection; fails at once if there cannot be one now. */
    <T> CompletionStage<T> ask(Function<RedisClusterAsyncCommands<byte[], byte[]>, CompletionStage<T>> question) {
        return connection().thenCompose(question);
    }

    private CompletableFuture<RedisClusterAsyncCommands<byte[], byte[]>> connection() {
        CompletableFuture<RedisClusterAsyncCommands<byte[], byte[]>> now = outcome.get();
        if (now == null) {
            CompletableFuture<RedisClusterAsyncCommands<byte[], byte[]>> first = new CompletableFuture<>();
            if (outcome.compareAndSet(null, first)) {
                after(Duration.ZERO).execute(() -> connect(first));
            }
            return connection();
        }
        if (isClosed(now) && outcome.compareAndSet(now, null)) {
            return connection();
        }
        if (now.isCompletedExceptionally() && trying.compareAndSet(false, true)) {
            after(BETWEEN_TRIES).execute(this::connectAgain);
        }
        return now;
    }

    /** Whether the factory took the connection away, as it does when an application pauses: Lettuce never brings that one back. */
    @SuppressWarnings(
            "deprecation") // Spring Data gives the commands only, and nothing else leads from them to their connection.
    private static boolean isClosed(CompletableFuture<RedisClusterAsyncCommands<byte[], byte[]>> connection) {
        if (!connection.isDone() || connection.isCompletedExceptionally()) {
            return false;
        }
        RedisClusterAsyncCommands<byte[], byte[]> commands = connection.join();
        StatefulConnection<byte[], byte[]> stateful = null;
        if (commands instanceof RedisAsyncCommands<byte[], byte[]> alone) {
            stateful = alone.getStatefulConnection();
        } else if (commands instanceof RedisAdvancedClusterAsyncCommands<byte[], byte[]> cluster) {
            stateful = cluster.getStatefulConnection();
        }
        return stateful instanceof RedisChannelHandler<?, ?> channel && channel.isClosed();
    }

    private void connectAgain() {
        try {
            CompletableFuture<RedisClusterAsyncCommands<byte[], byte[]>> again = new CompletableFuture<>();
            connect(again);
            outcome.set(again);
        } finally {
            trying.set(false);
        }
    }

    private void connect(CompletableFuture<RedisClusterAsyncCommands<byte[], byte[]>> result) {
        try (RedisConnection connection = factory.getConnection()) {
            if (connection instanceof LettuceConnection lettuce) {
                // Shared by all who ask the factory, so it outlives the object that is closed here.
                result.complete(lettuce.getNativeConnection());
            } else {
                result.completeExceptionally(new IllegalStateException("not a connection of Lettuce: " + connection));
            }
        } catch (Throwable failed) {
            // Errors too: nobody else sees them here, and whoever waits for the result would wait for ever.
            result.completeExceptionally(failed);
        }
    }

    private static Executor after(Duration pause) {
        return CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Throwable causeOf(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }
}
