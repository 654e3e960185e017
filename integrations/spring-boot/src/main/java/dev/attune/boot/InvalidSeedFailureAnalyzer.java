package dev.attune.boot;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lists all problems of the content that was to be published at the first start. */
final class InvalidSeedFailureAnalyzer extends AbstractFailureAnalyzer<InvalidSeedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidSeedException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Correct each of them in " + cause.location()
                        + ", or set attune.content.seed to another resource. Nothing was published.",
                cause);
    }
}
