package dev.attune.rules.analysis;

import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.condition.TimeCondition;
import dev.attune.api.condition.ZoneChoice;
import dev.attune.api.content.Block;
import dev.attune.api.content.Experience;
import dev.attune.api.content.Schedule;
import dev.attune.api.content.Variant;
import dev.attune.api.key.AudienceKey;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The analysis of one block. */
final class BlockAnalysis {

    /** Of how many parts it is tried which of them contradict each other: each is a question. */
    private static final int MOST_PARTS = 40;

    private final Block block;
    private final List<Experience> experiences;
    private final Inquiry inquiry;
    private final BlockWords words;
    private final Engine engine;
    private final Map<AudienceKey, Condition> audiences;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Integer> never = new HashSet<>();
    private final Set<Integer> always = new HashSet<>();
    private final Set<Integer> shadowed = new HashSet<>();

    BlockAnalysis(Engine engine, Map<AudienceKey, Condition> audiences, Block block) {
        this.engine = engine;
        this.audiences = audiences;
        this.block = block;
        this.experiences = block.experiences();
        this.words = new BlockWords(block);
        this.inquiry = new Inquiry(
                engine, audiences, experiences.stream().map(BlockAnalysis::live).toList());
    }

    /** The condition, while the schedule lasts. */
    private static Condition live(Experience experience) {
        Schedule schedule = experience.schedule();
        if (schedule.from() == null && schedule.until() == null) {
            return experience.condition();
        }
        return new Logic.All(List.of(
                experience.condition(),
                new TimeCondition.DateRange(
                        utc(schedule.from()), utc(schedule.until()), new ZoneChoice.Fixed(ZoneOffset.UTC))));
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    List<Finding> findings() {
        for (int i = 0; i < experiences.size(); i++) {
            look(i);
        }
        lookForUnreachableVariants();
        return List.copyOf(findings);
    }

    private void look(int position) {
        Answer match = inquiry.ask(List.of(position), List.of());
        if (match.isImpossible()) {
            never.add(position);
            findings.add(new Finding.NeverTrue(position, words.never(position, contradiction(position))));
            return;
        }
        if (match instanceof Answer.Unknown unknown) {
            add(position, Finding.Question.CAN_MATCH, null, unknown);
            return;
        }
        Witness witness = match.found().orElseThrow();
        lookWhetherAlways(position, witness);
        lookWhetherShadowed(position, witness);
        lookForOverlaps(position);
    }

    private void add(int position, Finding.Question question, @Nullable Integer earlier, Answer.Unknown unknown) {
        String sentence = words.undecided(position, question, earlier, unknown.reason());
        findings.add(new Finding.Undecided(position, question, Optional.ofNullable(earlier), sentence));
    }

    /** Those parts of a condition that cannot hold together; the whole of it if it has too many to try. */
    private List<Condition> contradiction(int position) {
        Condition condition = live(experiences.get(position));
        List<Condition> parts = new ArrayList<>();
        addParts(condition, parts);
        if (parts.size() > MOST_PARTS) {
            return List.of(condition);
        }
        Inquiry own = new Inquiry(engine, audiences, parts);
        List<Integer> all = IntStream.range(0, parts.size()).boxed().toList();
        return own.fewestTogether(all).stream().map(parts::get).toList();
    }

    private void addParts(Condition condition, List<Condition> parts) {
        Condition asked = condition instanceof Logic.InAudience in ? audiences.get(in.audience()) : null;
        if (condition instanceof Logic.All all) {
            all.conditions().forEach(each -> addParts(each, parts));
        } else if (asked instanceof Logic.All) {
            addParts(asked, parts);
        } else {
            parts.add(condition);
        }
    }

    private void lookWhetherAlways(int position, Witness witness) {
        if (experiences.get(position).condition() instanceof Logic.Always) {
            always.add(position);
            return;
        }
        Answer pass = inquiry.ask(List.of(), List.of(position));
        if (pass.isImpossible()) {
            always.add(position);
            findings.add(new Finding.AlwaysTrue(position, words.always(position), witness));
        } else if (pass instanceof Answer.Unknown unknown) {
            add(position, Finding.Question.CAN_PASS, null, unknown);
        }
    }

    private void lookWhetherShadowed(int position, Witness witness) {
        List<Integer> earlier = IntStream.range(0, position)
                .filter(each -> takesAll(experiences.get(each)) && !never.contains(each))
                .boxed()
                .toList();
        if (earlier.stream().noneMatch(each -> inquiry.matches(each, witness))) {
            return;
        }
        Answer first = inquiry.ask(List.of(position), earlier);
        if (first.isImpossible()) {
            List<Integer> by = inquiry.fewest(List.of(position), earlier);
            shadowed.add(position);
            findings.add(new Finding.Shadowed(position, by, words.shadowed(position, by), witness));
        } else if (first instanceof Answer.Unknown unknown) {
            add(position, Finding.Question.IS_SHADOWED, null, unknown);
        }
    }

    /** Whether everybody who matches gets it, if no earlier one takes them. */
    private static boolean takesAll(Experience experience) {
        return experience.traffic() == 1 && experience.caps().isEmpty();
    }

    /** An experience that is for everybody overlaps with all others, and one that is shadowed with those that shadow it. */
    private void lookForOverlaps(int position) {
        if (always.contains(position) || shadowed.contains(position)) {
            return;
        }
        for (int earlier = 0; earlier < position; earlier++) {
            if (!never.contains(earlier) && !always.contains(earlier)) {
                Answer both = inquiry.ask(List.of(earlier, position), List.of());
                if (both instanceof Answer.Found found) {
                    String sentence = words.overlapping(position, earlier);
                    findings.add(new Finding.Overlapping(position, earlier, sentence, found.witness()));
                } else if (both instanceof Answer.Unknown unknown) {
                    add(position, Finding.Question.OVERLAPS, earlier, unknown);
                }
            }
        }
    }

    private void lookForUnreachableVariants() {
        for (Variant variant : block.variants().subList(1, block.variants().size())) {
            List<Integer> leading = IntStream.range(0, experiences.size())
                    .filter(each -> experiences.get(each).variant().equals(variant.key()))
                    .boxed()
                    .toList();
            if (leading.stream().allMatch(each -> never.contains(each) || shadowed.contains(each))) {
                findings.add(new Finding.UnreachableVariant(variant.key(), words.unreachable(variant, leading)));
            }
        }
    }
}
