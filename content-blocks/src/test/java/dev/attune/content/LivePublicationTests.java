package dev.attune.content;

import static dev.attune.content.Given.NOON;
import static dev.attune.content.Given.hero;
import static dev.attune.content.Given.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.api.content.Content;
import dev.attune.api.content.PublishedContent;
import dev.attune.api.content.Revision;
import dev.attune.api.content.RuleTest;
import dev.attune.api.content.Situation;
import dev.attune.api.key.VariantKey;
import dev.attune.api.spi.ContentStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

class LivePublicationTests {

    private static final Content GOOD = Given.content(hero(List.of(variant("baseline", "Hello"))));
    private static final Content BROKEN = Given.content(hero(List.of(variant("baseline", "{% if %}"))));

    private final Shelf store = new Shelf();
    private final LivePublication live = LivePublication.start(store, PublicationCompiler.of(Extensions.none()));

    @Test
    void takesWhatIsPublished() {
        store.published = Optional.of(new PublishedContent(1, 1, GOOD, "anna", NOON));
        store.tell(1);

        assertThat(live.current().number()).isEqualTo(1);
        assertThat(live.trouble()).isEmpty();
    }

    @Test
    void letsTheStoreKnowThatItDidNotAnswerAndTakesTheNumberWhenToldAgain() {
        store.published = Optional.of(new PublishedContent(1, 1, GOOD, "anna", NOON));
        store.away = true;
        assertThatThrownBy(() -> store.tell(1)).hasMessage("away on purpose");
        assertThat(live.current().number()).isZero();
        assertThat(live.trouble()).hasValueSatisfying(why -> assertThat(why).contains("away on purpose"));

        store.away = false;
        store.tell(1);

        assertThat(live.current().number()).isEqualTo(1);
        assertThat(live.trouble()).isEmpty();
    }

    @Test
    void sparesItsHostThatTheStoreDidNotAnswer() {
        store.away = true;

        assertThatCode(live::refresh).doesNotThrowAnyException();
        assertThat(live.trouble()).isPresent();
    }

    @Test
    void keepsWhatItHasWhereTheLatestCannotBeCompiledAndNeedsNotBeToldAgain() {
        store.published = Optional.of(new PublishedContent(1, 1, GOOD, "anna", NOON));
        store.tell(1);
        store.published = Optional.of(new PublishedContent(2, 2, BROKEN, "anna", NOON));

        assertThatCode(() -> store.tell(2)).doesNotThrowAnyException();
        assertThat(live.current().number()).isEqualTo(1);
        assertThat(live.trouble()).isPresent();
    }

    @Test
    void takesWhatWasPublishedWhateverItsTestsWouldSayToday() {
        RuleTest<VariantKey> failing =
                new RuleTest<>("failing since a rule changed", Situation.at(NOON), new VariantKey("gone"));
        Content changed = Given.content(GOOD.blocks().get(0).withTests(List.of(failing)));
        store.published = Optional.of(new PublishedContent(1, 1, changed, "anna", NOON));
        store.tell(1);

        assertThat(live.current().number()).isEqualTo(1);
        assertThat(live.trouble()).isEmpty();
    }

    @Test
    void followsNothingOnceItIsClosed() {
        live.close();
        store.published = Optional.of(new PublishedContent(1, 1, GOOD, "anna", NOON));
        store.tell(1);

        assertThat(live.current().number()).isZero();
    }

    /** A store that holds one publication, can be away, and tells when the test says so. */
    private static final class Shelf implements ContentStore {

        private final List<LongConsumer> listeners = new ArrayList<>();
        private Optional<PublishedContent> published = Optional.empty();
        private boolean away;

        void tell(long number) {
            listeners.forEach(listener -> listener.accept(number));
        }

        @Override
        public Optional<PublishedContent> latest() {
            if (away) {
                throw new IllegalStateException("away on purpose");
            }
            return published;
        }

        @Override
        public Subscription onPublished(LongConsumer listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }

        @Override
        public Optional<Revision> draft() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Revision> revision(long number) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Revision> revisions(int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Revision save(Content content, long basedOn, String author, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PublishedContent publish(long revision, String author, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<PublishedContent> publication(long number) {
            throw new UnsupportedOperationException();
        }
    }
}
