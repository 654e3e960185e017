package dev.attune.rules.index;

import java.util.ArrayList;
import java.util.List;

/**
 * A conjunction to be listed once or often: in masks what they can say, then what can be asked without a branch, and last all else.
 * Immutable.
 */
final class Posting {

    private final int rule;
    private final long[] masks = {Mask.ALWAYS, Mask.ALWAYS};
    private final LongBuffer quick = new LongBuffer();
    private final LongBuffer slow = new LongBuffer();

    /**
     * @param steady its tests in the order in which they are best asked, without those that the list itself says
     */
    Posting(int rule, List<EncodedTest> steady, List<EncodedTest> timed) {
        this.rule = rule;
        int masked = 0;
        List<EncodedTest> others = new ArrayList<>(0);
        for (EncodedTest test : steady) {
            boolean inMask = masked < masks.length && test.isMasked();
            if (inMask) {
                masks[masked++] = test.mask();
            }
            if (inMask && test.isExact()) {
                continue;
            }
            if (test.isQuick() && quick.size() < Code.MOST_QUICK) {
                quick.add(test.quick());
            } else {
                others.add(test);
            }
        }
        if (!others.isEmpty() || !timed.isEmpty()) {
            addSlow(others, timed);
        }
    }

    private void addSlow(List<EncodedTest> steady, List<EncodedTest> timed) {
        if (quick.size() == 0) {
            quick.add(Mask.ALWAYS);
        }
        int timedQuick = (int) timed.stream().filter(EncodedTest::isQuick).count();
        slow.add(Code.counts(steady.size(), timedQuick, timed.size() - timedQuick));
        steady.forEach(each -> slow.add(each.code()));
        timed.stream().filter(EncodedTest::isQuick).forEach(each -> slow.add(each.quick()));
        timed.stream().filter(each -> !each.isQuick()).forEach(each -> slow.add(each.code()));
    }

    long firstMask() {
        return masks[0];
    }

    long secondMask() {
        return masks[1];
    }

    /** A {@link Quick} test. */
    long test() {
        return quick.size() == 0 ? Mask.ALWAYS : quick.get(0);
    }

    /** Writes all that masks and one test do not say; what refers to it, as {@link Code#end}. */
    long write(LongBuffer rests) {
        int place = quick.size() > 1 || slow.size() > 0 ? rests.size() : 0;
        for (int i = 1; i < quick.size(); i++) {
            rests.add(quick.get(i));
        }
        for (int i = 0; i < slow.size(); i++) {
            rests.add(slow.get(i));
        }
        return Code.end(rule, slow.size() > 0, quick.size(), place);
    }
}
