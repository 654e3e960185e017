package dev.attune.redis;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.decision.Exposure;
import dev.attune.api.decision.ExposureCount;
import dev.attune.api.event.Event;
import dev.attune.api.event.EventNames;
import dev.attune.api.event.EventProperties;
import dev.attune.api.spi.SessionSnapshot;
import dev.attune.api.spi.SessionStore;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import io.lettuce.core.ScriptOutputType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * A session store on Redis 7 or newer, or a cluster of it. Each method is one command, and each that writes more than one key is one script, so it
 * happens whole or not at all. Its stages are completed by Lettuce's threads: what follows on them must not block.
 *
 * <p>Instants are kept to the millisecond. Texts of events are kept to 200 characters. The trail is kept by the events' own instants, so whoever
 * takes events from outside must see that these are not in the future.
 */
public final class RedisSessionStore implements SessionStore {

    private static final byte[] NOTHING = {};

    private final RedisLink link;
    private final SessionLimits limits;
    private final TrailCodec codec = new TrailCodec();
    private final SnapshotReader reader;

    /**
     * A store that shares the factory's connection.
     *
     * @param factory one that shares its native connection, as it does by default; set up as {@link LettuceSettings} says
     */
    public RedisSessionStore(LettuceConnectionFactory factory, SessionLimits limits) {
        this.link = new RedisLink(factory);
        this.limits = limits;
        this.reader = new SnapshotReader(codec, limits);
    }

    @Override
    public CompletionStage<SessionSnapshot> load(VisitorId visitor, Instant at) {
        byte[][] keys = {
            RedisKeys.session(visitor),
            RedisKeys.trail(visitor),
            RedisKeys.exposures(visitor),
            RedisKeys.profile(visitor)
        };
        return link.<List<Object>>run(LuaScript.LOAD, ScriptOutputType.MULTI, keys)
                .thenApply(reply -> reader.read(reply, at));
    }

    @Override
    public CompletionStage<Boolean> record(Event event) {
        VisitorId visitor = event.visitor();
        byte[][] keys = {
            RedisKeys.session(visitor),
            RedisKeys.trail(visitor),
            RedisKeys.messages(visitor),
            RedisKeys.messagesBefore(visitor)
        };
        boolean page = event.name().equals(EventNames.PAGE_VIEWED);
        boolean product = event.name().equals(EventNames.PRODUCT_VIEWED);
        Cart cart = Cart.toldBy(event.name(), event.properties());
        return link.<Long>run(
                        LuaScript.RECORD,
                        ScriptOutputType.INTEGER,
                        keys,
                        RedisKeys.messageNumber(event.messageId()),
                        bytes(TrailCodec.millis(event.at())),
                        codec.encode(event),
                        bytes(limits.inactivity()),
                        bytes(limits.trailEvents()),
                        bytes(limits.trailAge()),
                        bytes(limits.keep()),
                        bytes(limits.duplicates()),
                        bytes(page),
                        bytes(product),
                        page ? path(event) : NOTHING,
                        bytes(cart.isTold()),
                        bytes(cart.value()),
                        bytes(cart.items()),
                        bytes(cart.currency()))
                .thenApply(fresh -> fresh == 1);
    }

    @Override
    public CompletionStage<Void> expose(VisitorId visitor, Collection<Exposure> exposures) {
        if (exposures.isEmpty()) {
            return CompletableFuture.completedStage(null);
        }
        List<byte[]> arguments = new ArrayList<>();
        arguments.add(bytes(limits.keep()));
        arguments.add(bytes(ExposureCount.REMEMBERED));
        arguments.add(bytes(limits.experiences()));
        for (Exposure exposure : exposures) {
            if (!exposure.visitor().equals(visitor)) {
                throw new IllegalArgumentException("an exposure of another visitor than " + visitor);
            }
            arguments.add(bytes(exposure.experience().value()));
            arguments.add(ExposureCodec.instant(exposure.at()));
        }
        return nothing(link.<Long>run(
                LuaScript.EXPOSE,
                ScriptOutputType.INTEGER,
                new byte[][] {RedisKeys.exposures(visitor)},
                arguments.toArray(byte[][]::new)));
    }

    @Override
    public CompletionStage<Void> project(VisitorId visitor, Map<AttributeKey, Value> profile) {
        byte[] projection = ProjectionCodec.encode(profile);
        return nothing(link.ask(commands ->
                commands.psetex(RedisKeys.profile(visitor), limits.projection().toMillis(), projection)));
    }

    @Override
    public CompletionStage<Void> forget(VisitorId visitor) {
        return nothing(link.ask(commands -> commands.del(RedisKeys.allOf(visitor))));
    }

    /** How many entries of trails could not be read so far, because a version of this library wrote them that this one does not know. */
    public long unreadableEntries() {
        return codec.skipped();
    }

    private static CompletionStage<Void> nothing(CompletionStage<?> stage) {
        return stage.thenAccept(answer -> {});
    }

    private static byte[] path(Event event) {
        return event.properties().get(EventProperties.PATH) instanceof Value.Text path
                ? bytes(Texts.cut(path.value()))
                : NOTHING;
    }

    private static byte[] bytes(Duration span) {
        return bytes(span.toMillis());
    }

    private static byte[] bytes(boolean yes) {
        return bytes(yes ? 1 : 0);
    }

    private static byte[] bytes(long number) {
        return bytes(Long.toString(number));
    }

    private static byte[] bytes(@Nullable Double number) {
        return number == null ? NOTHING : bytes(Double.toString(number));
    }

    private static byte[] bytes(@Nullable String text) {
        return text == null ? NOTHING : text.getBytes(StandardCharsets.UTF_8);
    }
}
