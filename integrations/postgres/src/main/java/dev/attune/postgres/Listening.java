package dev.attune.postgres;

import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One subscription: it is told each number once, in order, and none after its end. One that fails is told again at the next look. */
final class Listening {

    private static final Logger log = LoggerFactory.getLogger(Listening.class);

    private final LongConsumer listener;
    private long told;
    private long failedOn;
    private boolean ended;

    /**
     * @param told the latest number that is no news
     */
    Listening(LongConsumer listener, long told) {
        this.listener = listener;
        this.told = told;
    }

    synchronized void tell(long number) {
        if (ended || number <= told) {
            return;
        }
        try {
            listener.accept(number);
            told = number;
        } catch (RuntimeException failed) {
            say(number, failed);
        }
    }

    /** Once each number, however often it is tried. */
    private void say(long number, RuntimeException failed) {
        if (number > failedOn) {
            failedOn = number;
            log.error("A listener failed on publication {} and is told again", number, failed);
        } else {
            log.debug("A listener failed on publication {} again", number, failed);
        }
    }

    synchronized void end() {
        ended = true;
    }
}
