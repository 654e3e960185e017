package dev.attune.benchmarks;

/** Too many cases go on working although their time is over, so that nothing said of the next ones could be trusted. */
final class StuckCasesException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StuckCasesException(int cases) {
        super(cases + " cases took too long and go on working although they were interrupted; the rest is not judged.");
    }
}
