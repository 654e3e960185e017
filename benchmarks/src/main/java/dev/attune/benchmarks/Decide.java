package dev.attune.benchmarks;

import dev.attune.api.decision.ResolvedBlock;
import dev.attune.api.key.SlotKey;
import dev.attune.api.request.RequestContext;
import dev.attune.api.spi.SessionSnapshot;
import dev.attune.api.spi.SessionStore;
import dev.attune.content.Personalizer;
import dev.attune.content.Publication;
import dev.attune.content.Visit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Decides and renders a page of twenty slots from a real Redis, beside one bare {@code GET} of 1 kB through the same connection; and its two
 * parts: loading what is known, and deciding when it is known.
 */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // the harness fills the fields
public class Decide {

    private static final byte[] KEY = "benchmark".getBytes(StandardCharsets.US_ASCII);

    @Param({"300", "10000"})
    public int experiences;

    private RedisNode redis;
    private PageVisitor visitor;
    private List<SlotKey> slots;
    private RequestContext request;
    private Personalizer fromRedis;
    private Personalizer fromMemory;

    @Setup
    public void prepare() {
        redis = new RedisNode();
        visitor = new PageVisitor();
        PageWorkload page = new PageWorkload(experiences);
        slots = page.slots();
        request = visitor.request();
        visitor.arriveIn(redis.sessions());
        RedisNode.await(redis.commands().set(KEY, new byte[1_000]));
        Publication publication = page.publish();
        fromRedis = personalizer(publication, redis.sessions());
        fromMemory = personalizer(publication, new HeldSession(sessionLoad()));
        requireSameAnswers(page.chosenByHand(visitor));
    }

    /** With more patience than a page has: one answer without facts would make the figures too good. */
    private static Personalizer personalizer(Publication publication, SessionStore sessions) {
        return Personalizer.builder()
                .publications(() -> publication)
                .sessions(sessions)
                .deadline(Duration.ofSeconds(10))
                .build();
    }

    private void requireSameAnswers(List<String> chosenByHand) {
        List<ResolvedBlock> blocks = page();
        SameAnswer.require(
                "choices", chosenByHand, blocks.stream().map(Decide::chosen).toList());
        SameAnswer.require("pages from Redis and from memory", blocks, pageFromMemory());
        SameAnswer.require("bytes got", 1_000, redisGet().length);
    }

    private static String chosen(ResolvedBlock block) {
        return block.decision().experience() == null
                ? "baseline"
                : block.decision().experience() + " " + block.decision().variant();
    }

    @TearDown
    public void close() {
        redis.close();
    }

    /** The limit: the least that any personalization from Redis costs. */
    @Benchmark
    public byte[] redisGet() {
        return RedisNode.await(redis.commands().get(KEY));
    }

    @Benchmark
    public SessionSnapshot sessionLoad() {
        return RedisNode.await(redis.sessions().load(visitor.id(), PageVisitor.NOW));
    }

    @Benchmark
    public List<ResolvedBlock> page() {
        return page(fromRedis);
    }

    @Benchmark
    public List<ResolvedBlock> pageFromMemory() {
        return page(fromMemory);
    }

    private List<ResolvedBlock> page(Personalizer personalizer) {
        try (Visit visit = personalizer.visit(request)) {
            List<ResolvedBlock> blocks = visit.resolveAll(slots);
            if (visit.degraded()) {
                throw new IllegalStateException("Redis did not answer: this page was decided without facts");
            }
            return blocks;
        }
    }
}
