package dev.attune.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.api.content.Content;
import dev.attune.api.content.PublishedContent;
import dev.attune.api.content.Revision;
import dev.attune.api.content.Slot;
import dev.attune.api.key.SlotKey;
import dev.attune.api.spi.ContentStore;
import dev.attune.api.spi.StaleRevisionException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link ContentStore} does. Extend it in a test class of the store. */
@SuppressWarnings("try") // a subscription is held open, not used
public abstract class ContentStoreContract {

    private static final Instant MONDAY = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-03T08:00:00Z");
    private static final int PATIENCE_SECONDS = 20;

    /** For the implementation's own test class to extend. */
    protected ContentStoreContract() {}

    /** A store that was empty when this test began; the same one at each call within a test. */
    protected abstract ContentStore store();

    /** Another node's store over the same content; {@link #store()} itself where there is only one node. */
    protected abstract ContentStore otherNode();

    @Test
    void isEmptyAtFirst() {
        assertThat(store().draft()).isEmpty();
        assertThat(store().revision(1)).isEmpty();
        assertThat(store().revisions(10)).isEmpty();
        assertThat(store().latest()).isEmpty();
        assertThat(store().publication(1)).isEmpty();
    }

    @Test
    void keepsWhatWasSaved() {
        Revision saved = store().save(SampleContent.everyKind(), 0, "anna", MONDAY);

        assertThat(saved).isEqualTo(new Revision(1, SampleContent.everyKind(), "anna", MONDAY));
        assertThat(otherNode().draft()).contains(saved);
        assertThat(otherNode().revision(1)).contains(saved);
    }

    @Test
    void keepsTheOrderOfFields() {
        store().save(SampleContent.everyKind(), 0, "anna", MONDAY);

        assertThat(fieldNames(otherNode().draft().orElseThrow().content()))
                .isEqualTo(fieldNames(SampleContent.everyKind()));
    }

    @Test
    void answersASaveWithWhatItWillReadLater() {
        Revision saved = store().save(Content.EMPTY, 0, "anna", MONDAY.plusNanos(123_456_789));

        assertThat(otherNode().draft()).contains(saved);
        assertThat(saved.savedAt()).isBetween(MONDAY, MONDAY.plusSeconds(1));
    }

    @Test
    void countsRevisionsWithoutGaps() {
        store().save(slots("a"), 0, "anna", MONDAY);
        Revision second = otherNode().save(slots("b"), 1, "ben", TUESDAY);

        assertThat(second.number()).isEqualTo(2);
        assertThat(store().draft()).contains(second);
        assertThat(store().revision(1)).map(Revision::content).contains(slots("a"));
    }

    @Test
    void listsTheLatestRevisionsFirst() {
        saveTimes(3);

        assertThat(store().revisions(2)).extracting(Revision::number).containsExactly(3L, 2L);
        assertThat(store().revisions(10)).extracting(Revision::number).containsExactly(3L, 2L, 1L);
        assertThat(store().revisions(0)).isEmpty();
    }

    @Test
    void refusesToSaveOverAnothersRevision() {
        saveTimes(2);

        assertThatThrownBy(() -> otherNode().save(slots("late"), 1, "ben", TUESDAY))
                .isInstanceOfSatisfying(StaleRevisionException.class, refusal -> {
                    assertThat(refusal.basedOn()).isEqualTo(1);
                    assertThat(refusal.latest()).isEqualTo(2);
                });
        assertThat(store().revisions(10)).hasSize(2);
    }

    @Test
    void refusesARevisionBasedOnOneThatIsNotThere() {
        assertThatThrownBy(() -> store().save(slots("a"), 5, "anna", MONDAY))
                .isInstanceOf(StaleRevisionException.class);
        assertThat(store().draft()).isEmpty();
    }

    @Test
    void letsOneOfManyWinWhenAllEditTheSameRevision() throws Exception {
        List<Boolean> won = Together.run(16, number -> {
            try {
                (number % 2 == 0 ? store() : otherNode()).save(slots("editor-" + number), 0, "anna", MONDAY);
                return true;
            } catch (StaleRevisionException late) {
                return false;
            }
        });

        assertThat(won).containsOnlyOnce(true);
        assertThat(store().revisions(100)).hasSize(1);
    }

    @Test
    void publishesARevisionAsItWasSaved() {
        store().save(SampleContent.everyKind(), 0, "anna", MONDAY);
        PublishedContent published = store().publish(1, "ben", TUESDAY);

        assertThat(published).isEqualTo(new PublishedContent(1, 1, SampleContent.everyKind(), "ben", TUESDAY));
        assertThat(otherNode().latest()).contains(published);
        assertThat(otherNode().publication(1)).contains(published);
    }

    @Test
    void publishesAnOlderRevisionAgain() {
        saveTimes(2);
        store().publish(2, "anna", MONDAY);
        PublishedContent back = store().publish(1, "anna", TUESDAY);

        assertThat(back.number()).isEqualTo(2);
        assertThat(back.revision()).isEqualTo(1);
        assertThat(otherNode().latest()).contains(back);
        assertThat(otherNode().publication(1)).map(PublishedContent::revision).contains(2L);
    }

    @Test
    void refusesToPublishARevisionThatIsNotThere() {
        assertThatThrownBy(() -> store().publish(7, "anna", MONDAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("7");
        assertThat(store().latest()).isEmpty();
    }

    @Test
    void countsPublicationsWithoutGapsWhenManyPublishAtOnce() throws Exception {
        saveTimes(1);
        List<Long> numbers = Together.run(
                16,
                number -> (number % 2 == 0 ? store() : otherNode())
                        .publish(1, "anna", MONDAY)
                        .number());

        assertThat(numbers)
                .doesNotHaveDuplicates()
                .allSatisfy(number -> assertThat(number).isBetween(1L, 16L));
        assertThat(store().latest()).map(PublishedContent::number).contains(16L);
    }

    @Test
    void tellsTheNumberOfEachNewPublication() throws Exception {
        saveTimes(1);
        store().publish(1, "anna", MONDAY);
        BlockingQueue<Long> told = new LinkedBlockingQueue<>();
        try (ContentStore.Subscription subscription = store().onPublished(told::add)) {
            otherNode().publish(1, "anna", MONDAY);
            assertThat(awaited(told)).isEqualTo(2);
            store().publish(1, "anna", MONDAY);
            assertThat(awaited(told)).isEqualTo(3);
        }
    }

    @Test
    void tellsAllListenersEvenIfOneFails() throws Exception {
        saveTimes(1);
        BlockingQueue<Long> told = new LinkedBlockingQueue<>();
        try (ContentStore.Subscription bad = store().onPublished(number -> {
                    throw new IllegalStateException("a listener that fails on purpose");
                });
                ContentStore.Subscription good = store().onPublished(told::add)) {
            assertThatCode(() -> otherNode().publish(1, "anna", MONDAY)).doesNotThrowAnyException();
            assertThat(awaited(told)).isEqualTo(1);
        }
    }

    @Test
    void tellsNothingAfterTheSubscriptionEnded() throws Exception {
        saveTimes(1);
        BlockingQueue<Long> ended = new LinkedBlockingQueue<>();
        BlockingQueue<Long> open = new LinkedBlockingQueue<>();
        ContentStore.Subscription subscription = store().onPublished(ended::add);
        try (ContentStore.Subscription other = store().onPublished(open::add)) {
            subscription.close();
            subscription.close();
            otherNode().publish(1, "anna", MONDAY);
            assertThat(awaited(open)).isEqualTo(1);
            otherNode().publish(1, "anna", MONDAY);
            assertThat(awaited(open)).isEqualTo(2);
        }
        assertThat(ended).isEmpty();
    }

    @Test
    void refusesAnAuthorWhoCannotBeStored() {
        assertThatThrownBy(() -> store().save(Content.EMPTY, 0, "an\u0000na", MONDAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("U+0000");
        saveTimes(1);
        assertThatThrownBy(() -> store().publish(1, "an\uD83Ena", MONDAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("author");
        assertThat(store().latest()).isEmpty();
    }

    private void saveTimes(int times) {
        for (int i = 0; i < times; i++) {
            store().save(slots("slot-" + i), i, "anna", MONDAY);
        }
    }

    private static Content slots(String key) {
        return new Content(List.of(), List.of(new Slot(new SlotKey(key), "")), List.of(), List.of());
    }

    private static List<String> fieldNames(Content content) {
        List<String> names = new ArrayList<>();
        content.blocks()
                .forEach(block -> block.variants()
                        .forEach(variant -> names.addAll(variant.fields().keySet())));
        return names;
    }

    private static @Nullable Long awaited(BlockingQueue<Long> told) throws InterruptedException {
        return told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
