package dev.attune.boot;

import dev.attune.api.content.Revision;
import dev.attune.api.problem.InvalidContentException;
import dev.attune.api.problem.Problem;
import dev.attune.api.spi.ContentStore;
import dev.attune.api.spi.StaleRevisionException;
import dev.attune.content.PublicationCompiler;
import dev.attune.content.format.ContentFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/** Publishes content of a resource at the first start, as long as no editor has saved and nobody has published anything. */
final class ContentSeed {

    private static final Logger LOG = LoggerFactory.getLogger(ContentSeed.class);
    private static final String AUTHOR = "seed";

    private final ContentStore store;
    private final PublicationCompiler compiler;
    private final ResourceLoader resources;
    private final Clock clock;

    ContentSeed(ContentStore store, PublicationCompiler compiler, ResourceLoader resources, Clock clock) {
        this.store = store;
        this.compiler = compiler;
        this.resources = resources;
        this.clock = clock;
    }

    /**
     * @param wanted where the content is; null for the default place, where it may be missing
     */
    void publish(@Nullable String wanted) {
        String location = Objects.requireNonNullElse(wanted, AttuneProperties.Content.DEFAULT_SEED);
        if (location.isBlank() || store.latest().isPresent() || store.draft().isPresent()) {
            return;
        }
        Resource resource = resources.getResource(location);
        if (resource.exists()) {
            publish(location, read(resource));
        } else if (wanted != null) {
            throw new UnusableSettingException(
                    "There is no content at " + location + ".",
                    "Put it there, or correct attune.content.seed; leave it out to start without content.");
        }
    }

    private void publish(String location, String json) {
        List<Problem> problems = compiler.check(json);
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new InvalidSeedException(location, new InvalidContentException(problems));
        }
        problems.forEach(warning -> LOG.warn("In the content of {}: {}", location, warning.describe()));
        Instant now = clock.instant();
        try {
            Revision revision = store.save(ContentFormat.read(json), 0, AUTHOR, now);
            long number = store.publish(revision.number(), AUTHOR, now).number();
            LOG.info("Published the content of {} as publication {}", location, number);
        } catch (StaleRevisionException another) {
            LOG.info("Another node published the first content");
        }
    }

    private static String read(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
