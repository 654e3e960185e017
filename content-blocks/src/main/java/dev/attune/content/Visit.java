package dev.attune.content;

import dev.attune.api.decision.Decision;
import dev.attune.api.decision.Exposure;
import dev.attune.api.decision.Reason;
import dev.attune.api.decision.RenderedField;
import dev.attune.api.decision.ResolvedBlock;
import dev.attune.api.decision.SlotResolver;
import dev.attune.api.key.SlotKey;
import dev.attune.api.request.Facts;
import dev.attune.api.request.RequestContext;
import dev.attune.api.spi.DecisionListener;
import dev.attune.content.CompiledBlock.CompiledExperience;
import dev.attune.content.CompiledBlock.CompiledVariant;
import dev.attune.content.CompiledBlock.NamedField;
import dev.attune.content.ExperienceExplanation.Outcome;
import dev.attune.rules.RuleSet;
import dev.attune.rules.TimeAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One page for one visitor: resolves its slots from one publication, with facts that are loaded once, at the first slot. Used by one
 * thread at a time. Close it when the page is decided, so that the next page works with what this one worked with; a visit that is not
 * closed costs the next page the making of its own.
 */
public final class Visit implements SlotResolver, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Visit.class);

    private final RequestContext context;
    private final Publication publication;
    private final FactsLoader loader;
    private final List<DecisionListener> listeners;
    private final Map<SlotKey, ResolvedBlock> resolved = new HashMap<>();
    private final List<Exposure> exposures = new ArrayList<>();
    private final @Nullable PageAnswer answer;
    private @Nullable LoadedFacts loaded;

    Visit(RequestContext context, Publication publication, FactsLoader loader, List<DecisionListener> listeners) {
        this.context = context;
        this.publication = publication;
        this.loader = loader;
        this.listeners = listeners;
        SpareMatches spares = publication.spares();
        this.answer = spares == null ? null : new PageAnswer(spares, this::loaded);
    }

    @Override
    public ResolvedBlock resolve(SlotKey slot) {
        ResolvedBlock known = resolved.get(slot);
        if (known != null) {
            return known;
        }
        ResolvedBlock block = resolveSafely(slot);
        resolved.put(slot, block);
        tell(block.decision());
        return block;
    }

    /** Resolves these slots, in their order. */
    public List<ResolvedBlock> resolveAll(Collection<SlotKey> slots) {
        return slots.stream().map(this::resolve).toList();
    }

    /** Why this slot shows what it shows. */
    public BlockExplanation explain(SlotKey slot) {
        Decision decision = resolve(slot).decision();
        CompiledBlock block = publication.block(slot);
        RuleSet rules = publication.rules();
        if (block == null || rules == null || answer == null || decision.reason() == Reason.ERROR) {
            return new BlockExplanation(decision, Summaries.withoutBlock(decision), List.of());
        }
        List<Outcome> outcomes = answer.ask(chooser -> chooser.outcomes(block, chooser.choose(block)));
        return Explainer.explain(decision, block, outcomes, rules, loaded().facts());
    }

    public RequestContext context() {
        return context;
    }

    /** The number of the publication that all of this visit is made from. */
    public long publication() {
        return publication.number();
    }

    /** All slots that the publication's pages have. */
    public List<SlotKey> slots() {
        return publication.slots().stream().map(slot -> slot.key()).toList();
    }

    public boolean hasSlot(SlotKey slot) {
        return publication.hasSlot(slot);
    }

    /** Whether a store was asked for facts and did not answer in time. */
    public boolean degraded() {
        return loaded != null && loaded.degraded();
    }

    /** The first instant at which time alone could change any of the slots resolved so far; empty for never. */
    public Optional<Instant> validUntil() {
        Earliest earliest = Earliest.of(context.at());
        resolved.values().forEach(block -> earliest.orAt(block.decision().validUntil()));
        return earliest.toOptional();
    }

    /** What the slots resolved so far show that a cap limits; none in a preview. Told so that it can be counted once it was shown. */
    public List<Exposure> exposures() {
        return List.copyOf(exposures);
    }

    /** Whatever goes wrong here costs the slot its personalization, never the page. */
    private ResolvedBlock resolveSafely(SlotKey slot) {
        try {
            CompiledBlock block = publication.block(slot);
            if (block == null || answer == null) {
                return ResolvedBlock.empty(Decision.disabled(slot, publication.number()));
            }
            return resolve(block, answer.ask(chooser -> chooser.choose(block)));
        } catch (RuntimeException unexpected) {
            log.error("slot {} could not be resolved; the page's own markup stays", slot, unexpected);
            return ResolvedBlock.empty(
                    new Decision(slot, null, null, null, Reason.ERROR, null, publication.number(), null));
        }
    }

    private ResolvedBlock resolve(CompiledBlock block, Choice choice) {
        Facts facts = loaded().facts();
        CompiledVariant variant = choice.variant();
        FieldRendering rendering = new FieldRendering(block, facts);
        Map<String, RenderedField> fields = new LinkedHashMap<>();
        for (NamedField field : variant.fields()) {
            fields.put(field.name(), rendering.render(field));
        }
        CompiledExperience experience = choice.experience();
        if (experience != null && !experience.caps().isEmpty() && !context.preview()) {
            exposures.add(new Exposure(context.visitor(), experience.key(), context.at()));
        }
        Earliest validUntil = Earliest.of(facts.at()).orAt(choice.validUntil());
        addChanges(validUntil, variant);
        if (rendering.usedFallback()) {
            addChanges(validUntil, block.baseline());
        }
        Decision decision = new Decision(
                block.slot(),
                block.key(),
                variant.key(),
                experience == null ? null : experience.key(),
                choice.reason(),
                choice.detail(),
                publication.number(),
                validUntil.orNull());
        return new ResolvedBlock(decision, block.type(), fields);
    }

    private void addChanges(Earliest change, CompiledVariant variant) {
        Facts facts = loaded().facts();
        change.orAt(TimeAttributes.nextChange(facts, variant.reads()));
        if (variant.readsSession()) {
            change.orAt(loaded().storedChange());
        }
        for (NamedField field : variant.fields()) {
            change.orAt(field.field().nextChange(facts));
        }
    }

    private void tell(Decision decision) {
        for (DecisionListener listener : listeners) {
            try {
                listener.decided(context, decision);
            } catch (RuntimeException broken) {
                log.warn("a decision listener failed", broken);
            }
        }
    }

    private LoadedFacts loaded() {
        LoadedFacts facts = loaded;
        if (facts == null) {
            facts = loader.load(context, publication);
            loaded = facts;
        }
        return facts;
    }

    /** Leaves what it worked with to the next page. Slots can still be resolved and explained, at the price of a page of its own. */
    @Override
    public void close() {
        if (answer != null) {
            answer.end();
        }
    }
}
