package dev.attune.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.function.Supplier;

/** How much of the heap something holds: what is used after it was made more than before. */
final class Footprint {

    private static final int COLLECTIONS = 4;

    private Footprint() {}

    /** The bytes that it takes. What it is made from is held too, so it does not count. */
    static long of(Supplier<?> made) {
        long before = used();
        Object kept = made.get();
        try {
            return used() - before;
        } finally {
            Reference.reachabilityFence(kept);
            Reference.reachabilityFence(made);
        }
    }

    static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
