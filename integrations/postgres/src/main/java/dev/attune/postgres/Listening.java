package dev.attune.postgres;

import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One subscription: it is told each number once, in order, and none after its end. */
final class Listening {

    private static final Logger log = LoggerFactory.getLogger(Listening.class);

    private final LongConsumer listener;
    private long told;
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
        told = number;
        try {
            listener.accept(number);
        } catch (RuntimeException failed) {
            log.error("A listener failed on publication {}", number, failed);
        }
    }

    synchronized void end() {
        ended = true;
    }
}
