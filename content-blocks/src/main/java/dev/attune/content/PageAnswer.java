package dev.attune.content;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of one page, kept from slot to slot until the page is over. It rests here between two slots and is taken out for
 * each, so that a page that ends while a slot is still being decided, in whatever thread, gives back nothing that is in use.
 */
final class PageAnswer {

    private final SpareMatches spares;
    private final Supplier<LoadedFacts> facts;
    private final AtomicReference<@Nullable Chooser> resting = new AtomicReference<>();
    private volatile boolean over;

    /**
     * @param facts what is known of the visitor, the same however often it is asked
     */
    PageAnswer(SpareMatches spares, Supplier<LoadedFacts> facts) {
        this.spares = spares;
        this.facts = facts;
    }

    /** What comes of choosing; nothing of the chooser may go with it. One that breaks down is not used again. */
    <T> T ask(Function<Chooser, T> question) {
        Chooser rested = resting.getAndSet(null);
        Chooser chooser = rested == null ? begin() : rested;
        T answer = question.apply(chooser);
        rest(chooser);
        return answer;
    }

    private Chooser begin() {
        LoadedFacts loaded = facts.get();
        return new Chooser(spares.match(loaded.facts()), loaded);
    }

    private void rest(Chooser chooser) {
        if (!resting.compareAndSet(null, chooser)) {
            spares.giveBack(chooser.matches());
        } else if (over) {
            end();
        }
    }

    /** Leaves it to the next page. Whoever asks later still gets an answer. */
    void end() {
        over = true;
        Chooser rested = resting.getAndSet(null);
        if (rested != null) {
            spares.giveBack(rested.matches());
        }
    }
}
