package dev.attune.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.attune.api.spi.FilterSettings;
import dev.attune.api.spi.TemplateFilter;
import dev.attune.api.value.UnknownCause;
import dev.attune.api.value.Value;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What every {@link TemplateFilter} does. */
public abstract class TemplateFilterContract {

    private static final FilterSettings SETTINGS =
            new FilterSettings(Instant.parse("2026-03-10T12:00:00Z"), ZoneId.of("Europe/Berlin"), Locale.GERMANY);

    protected abstract TemplateFilter filter();

    /** A value it filters. */
    protected abstract Value input();

    /** Arguments that fit. */
    protected abstract List<Value> fittingArguments();

    /** Arguments that do not fit. */
    protected abstract List<Value> unfitArguments();

    @Test
    void hasANameThatTemplatesCanSay() {
        assertThat(filter().name()).matches("[a-z][a-z0-9_]*");
    }

    @Test
    void isAPureFunction() {
        Value once = filter().apply(input(), fittingArguments(), SETTINGS);

        assertThat(Stages.atOnce(
                        8,
                        i -> CompletableFuture.completedStage(filter().apply(input(), fittingArguments(), SETTINGS))))
                .containsOnly(once);
    }

    @Test
    void takesWhatIsUnknown() {
        for (UnknownCause cause : UnknownCause.values()) {
            assertThat(filter().apply(Value.unknown(cause), fittingArguments(), SETTINGS))
                    .isNotNull();
        }
    }

    @Test
    void refusesArgumentsThatDoNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> filter().apply(input(), unfitArguments(), SETTINGS))
                .satisfies(refusal -> assertThat(refusal.getMessage()).isNotBlank());
    }
}
