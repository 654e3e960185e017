package dev.attune.thymeleaf;

import dev.attune.api.decision.SlotResolver;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.StandardDialect;

/**
 * The Thymeleaf dialect with the tag {@code <attune:slot name="home.hero">baseline markup</attune:slot>}.
 *
 * <p>Where something is published for the slot, the tag becomes what the visitor is to see: by {@code with="blocks :: hero"} through
 * a fragment of the host, which finds the local variables {@code fields}, {@code decision} and {@code slot}; else in plain semantic
 * markup. In every other case, errors included, the markup inside the tag stays: a page never fails because of it.
 *
 * <p>In {@code fields}, texts, rich texts and labels of links are safe HTML for {@code th:utext}; addresses and alternative texts
 * are plain strings for {@code th:src}, {@code th:href} and {@code th:alt}; product lists are lists of ids.
 */
public final class AttuneDialect extends AbstractProcessorDialect {

    /** The prefix of its tags. */
    public static final String PREFIX = "attune";

    private final Function<ITemplateContext, Optional<SlotResolver>> resolvers;

    /**
     * @param resolvers gives the resolver of the request that a template is rendered for, the same one however often it is asked;
     *     empty where there is no request
     */
    public AttuneDialect(Function<ITemplateContext, Optional<SlotResolver>> resolvers) {
        super("Attune", PREFIX, StandardDialect.PROCESSOR_PRECEDENCE);
        this.resolvers = Objects.requireNonNull(resolvers, "resolvers");
    }

    @Override
    public Set<IProcessor> getProcessors(String dialectPrefix) {
        return Set.of(new SlotTagProcessor(dialectPrefix, resolvers));
    }
}
