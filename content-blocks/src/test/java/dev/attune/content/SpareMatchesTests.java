package dev.attune.content;

import static dev.attune.content.Given.HERO;
import static dev.attune.content.Given.NOON;
import static dev.attune.content.Given.content;
import static dev.attune.content.Given.experience;
import static dev.attune.content.Given.hero;
import static dev.attune.content.Given.is;
import static dev.attune.content.Given.published;
import static dev.attune.content.Given.request;
import static dev.attune.content.Given.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.condition.Condition;
import dev.attune.api.condition.Logic;
import dev.attune.api.content.Content;
import dev.attune.api.content.Experience;
import dev.attune.api.content.Variant;
import dev.attune.api.decision.Decision;
import dev.attune.api.request.Facts;
import dev.attune.api.request.RequestContext;
import dev.attune.api.spi.SessionSnapshot;
import dev.attune.api.value.Value;
import dev.attune.rules.Matches;
import dev.attune.rules.Rule;
import dev.attune.rules.RulePlanner;
import dev.attune.rules.RuleSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SpareMatchesTests {

    private static final int COUNTRIES = 40;
    private static final int THREADS = 32;
    private static final AttributeCatalog CATALOG = AttributeCatalog.of(StandardAttributes.all());

    private static String country(int number) {
        return "C" + number;
    }

    private static Condition from(int number) {
        return is(StandardAttributes.REQUEST_COUNTRY, country(number));
    }

    private static RequestContext visitorFrom(int number) {
        return request(NOON)
                .attribute(StandardAttributes.REQUEST_COUNTRY, Value.of(country(number)))
                .build();
    }

    /** Does the same in many threads, each with its own luck. */
    private static <T> List<T> inThreads(Function<Random, T> task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<T>> tasks = new ArrayList<>();
            for (int seed = 0; seed < THREADS; seed++) {
                Random random = new Random(seed);
                tasks.add(() -> task.apply(random));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Nested
    class AmongThemselves {

        private final RuleSet rules = RulePlanner.of(CATALOG, Map.of(), List.of())
                .plan(IntStream.range(0, COUNTRIES)
                        .mapToObj(number -> new Rule("", from(number)))
                        .toList());
        private final SpareMatches spares = new SpareMatches(rules);

        private Facts facts(int number) {
            RequestContext visitor = visitorFrom(number);
            return Facts.of(CATALOG, visitor.visitor(), NOON, visitor.consent())
                    .put(StandardAttributes.REQUEST_COUNTRY, Value.of(country(number)))
                    .build();
        }

        @Test
        void areFilledAgainWithNothingLeftOfThePageBefore() {
            Matches first = spares.match(facts(3));
            spares.giveBack(first);

            assertThat(spares.match(facts(5))).isSameAs(first);
            assertThat(first.matches(5)).isTrue();
            assertThat(first.matches(3)).isFalse();
            assertThat(first.count()).isEqualTo(1);
        }

        @Test
        void areNeverGivenToTwo() {
            Matches given = spares.match(facts(1));
            spares.giveBack(given);
            Matches taken = spares.match(facts(1));

            assertThat(spares.match(facts(2))).isNotSameAs(taken);
            assertThat(taken.matches(1)).isTrue();
        }

        @Test
        void areNotKeptBeyondTheBound() {
            List<Matches> made = IntStream.range(0, SpareMatches.MOST + 5)
                    .mapToObj(number -> spares.match(facts(number)))
                    .toList();
            made.forEach(spares::giveBack);
            Set<Matches> again = Collections.newSetFromMap(new IdentityHashMap<>());
            IntStream.range(0, made.size()).forEach(number -> again.add(spares.match(facts(number))));

            assertThat(again).hasSize(made.size());
            assertThat(made.stream().filter(again::contains)).hasSize(SpareMatches.MOST);
        }

        @Test
        void holdWhatTheirOwnThreadAskedFor() throws Exception {
            assertThat(inThreads(random -> {
                        int right = 0;
                        for (int page = 0; page < 3_000; page++) {
                            int number = random.nextInt(COUNTRIES);
                            Matches mine = spares.match(facts(number));
                            Thread.yield();
                            right += mine.count() == 1 && mine.matches(number) ? 1 : 0;
                            spares.giveBack(mine);
                        }
                        return right;
                    }))
                    .containsOnly(3_000);
        }
    }

    @Nested
    class ThroughPages {

        private final Publication publication = published(store());
        private final Personalizer personalizer = Personalizer.builder()
                .publications(() -> publication)
                .sessions(StubSessions.holding(SessionSnapshot.EMPTY))
                .build();

        private static Content store() {
            List<Variant> variants = new ArrayList<>(List.of(variant("baseline", "Out there")));
            List<Experience> experiences = new ArrayList<>();
            for (int number = 0; number < COUNTRIES; number++) {
                variants.add(variant("v" + number, "Hello C" + number));
                experiences.add(experience("e" + number, from(number), "v" + number));
            }
            return content(hero(variants, experiences.toArray(Experience[]::new)));
        }

        private SpareMatches spares() {
            SpareMatches spares = publication.spares();
            assertThat(spares).isNotNull();
            return spares;
        }

        private Facts nobody() {
            return Facts.of(
                            publication.catalog(),
                            Given.VISITOR,
                            NOON,
                            visitorFrom(0).consent())
                    .build();
        }

        private Matches any() {
            return spares().match(nobody());
        }

        @Test
        void serveThePageAfterTheOneThatIsClosed() {
            Matches first = any();
            spares().giveBack(first);
            try (Visit visit = personalizer.visit(visitorFrom(1))) {
                visit.resolve(HERO);
                assertThat(any()).isNotSameAs(first);
            }

            assertThat(any()).isSameAs(first);
        }

        @Test
        void answerAPageThatIsClosedAsBefore() {
            Visit visit = personalizer.visit(visitorFrom(7));
            BlockExplanation before = visit.explain(HERO);
            visit.close();
            try (Visit other = personalizer.visit(visitorFrom(8))) {
                other.resolve(HERO);
                assertThat(visit.explain(HERO)).isEqualTo(before);
                assertThat(other.resolve(HERO).decision().experience()).hasToString("e8");
            }
        }

        @Test
        void areLeftWithThePublicationThatIsReplaced() {
            Matches old = any();
            spares().giveBack(old);
            SpareMatches next = published(store()).spares();

            assertThat(next).isNotNull();
            assertThat(next.match(nobody())).isNotSameAs(old);
        }

        /** Some pages are closed twice, some never, some explained after they were closed. */
        @Test
        void neverMixVisitors() throws Exception {
            assertThat(inThreads(random -> {
                        List<String> wrong = new ArrayList<>();
                        for (int page = 0; page < 1_000; page++) {
                            int number = random.nextInt(COUNTRIES);
                            Visit visit = personalizer.visit(visitorFrom(number));
                            Decision decision = visit.resolve(HERO).decision();
                            for (int closed = random.nextInt(3); closed > 0; closed--) {
                                visit.close();
                            }
                            if (page % 8 == 0
                                    && visit.explain(HERO)
                                                    .experiences()
                                                    .get(number)
                                                    .outcome()
                                            != ExperienceExplanation.Outcome.CHOSEN) {
                                wrong.add("explained otherwise: " + number);
                            }
                            if (!("e" + number).equals(String.valueOf(decision.experience()))) {
                                wrong.add(number + ": " + decision);
                            }
                        }
                        return wrong;
                    }))
                    .allSatisfy(wrong -> assertThat(wrong).isEmpty());
        }

        /** The page ends in one thread while slots are still decided in another. */
        @Test
        void areNotGivenBackWhileASlotIsDecided() {
            PageAnswer page = new PageAnswer(
                    spares(),
                    () -> new LoadedFacts(
                            Facts.of(
                                            publication.catalog(),
                                            Given.VISITOR,
                                            NOON,
                                            visitorFrom(0).consent())
                                    .build(),
                            Map.of(),
                            false,
                            null));
            Matches used = page.ask(chooser -> {
                page.end();
                assertThat(any()).isNotSameAs(chooser.matches());
                return chooser.matches();
            });

            assertThat(any()).isSameAs(used);
        }

        @Test
        void areNotKeptWhereSomethingBrokeDown() {
            SpareMatches spares = new SpareMatches(
                    RulePlanner.of(CATALOG, Map.of(), List.of()).plan(List.of(new Rule("", new Logic.Always()))));
            Facts facts = Facts.of(CATALOG, Given.VISITOR, NOON, visitorFrom(0).consent())
                    .build();
            PageAnswer page = new PageAnswer(spares, () -> new LoadedFacts(facts, Map.of(), false, null));
            List<Matches> seen = new ArrayList<>();
            assertThatIllegalStateException()
                    .isThrownBy(() -> page.ask(chooser -> {
                        seen.add(chooser.matches());
                        throw new IllegalStateException("no weather today");
                    }));
            page.end();

            assertThat(spares.match(facts)).isNotSameAs(seen.get(0));
        }
    }
}
