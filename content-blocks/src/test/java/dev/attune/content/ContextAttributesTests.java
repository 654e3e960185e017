package dev.attune.content;

import static dev.attune.content.Given.NOON;
import static dev.attune.content.Given.is;
import static dev.attune.content.Given.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.consent.Consent;
import dev.attune.api.consent.Purpose;
import dev.attune.api.content.Audience;
import dev.attune.api.content.Content;
import dev.attune.api.content.RuleTest;
import dev.attune.api.content.Situation;
import dev.attune.api.key.AudienceKey;
import dev.attune.api.request.RequestContext;
import dev.attune.api.spi.SessionSnapshot;
import dev.attune.api.value.Truth;
import dev.attune.api.value.Value;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextAttributesTests {

    private static Value value(RequestContext.Builder context, Attribute attribute) {
        AttributeCatalog catalog = AttributeCatalog.of(List.of(attribute));
        return FactsLoader.facts(context.build(), catalog, List.of(), SessionSnapshot.EMPTY)
                .value(attribute.key());
    }

    @ParameterizedTest
    @CsvSource({"de-DE,de", "fr-CA,fr", "pt,pt", "zh-Hant-TW,zh", "tr-TR,tr", "he,he"})
    void tellTheLocaleOfThePageAndItsLanguage(String locale, String language) {
        RequestContext.Builder page = request(NOON).locale(Locale.forLanguageTag(locale));

        assertThat(value(page, StandardAttributes.REQUEST_LOCALE)).isEqualTo(Value.of(locale));
        assertThat(value(page, StandardAttributes.REQUEST_LANGUAGE)).isEqualTo(Value.of(language));
    }

    @Test
    void tellNoLanguageOfAPageThatHasNone() {
        assertThat(value(request(NOON).locale(Locale.ROOT), StandardAttributes.REQUEST_LOCALE))
                .isEqualTo(Value.Unknown.MISSING);
        assertThat(value(request(NOON).locale(Locale.ROOT), StandardAttributes.REQUEST_LANGUAGE))
                .isEqualTo(Value.Unknown.MISSING);
    }

    @Test
    void tellTheZoneOnlyWhereTheClientToldIt() {
        RequestContext.Builder guessed = request(NOON).geoZone(ZoneId.of("America/Lima"));

        assertThat(value(guessed, StandardAttributes.REQUEST_TIME_ZONE)).isEqualTo(Value.Unknown.MISSING);
        assertThat(value(guessed.clientZone(ZoneId.of("Asia/Tokyo")), StandardAttributes.REQUEST_TIME_ZONE))
                .isEqualTo(Value.of("Asia/Tokyo"));
    }

    @Test
    void leaveWhatTheRequestTellsItself() {
        RequestContext.Builder page =
                request(NOON).locale(Locale.GERMANY).attribute(StandardAttributes.REQUEST_LANGUAGE, Value.of("gsw"));

        assertThat(value(page, StandardAttributes.REQUEST_LANGUAGE)).isEqualTo(Value.of("gsw"));
    }

    @Test
    void areWithheldWhereTheCatalogueAsksForMoreConsent() {
        Attribute zone = StandardAttributes.REQUEST_TIME_ZONE.needing(Purpose.ANALYTICS);
        RequestContext.Builder page = request(NOON).clientZone(ZoneId.of("Asia/Tokyo"));

        assertThat(value(page, zone)).isEqualTo(Value.Unknown.CONSENT);
        assertThat(value(page.consent(Consent.to(Purpose.ANALYTICS)), zone)).isEqualTo(Value.of("Asia/Tokyo"));
    }

    @Test
    void areKnownToRuleTestsAsToPages() {
        Situation german = new Situation(
                NOON,
                ZoneId.of("Europe/Berlin"),
                Situation.UTC,
                Locale.GERMANY,
                Given.VISITOR,
                null,
                Map.of(),
                List.of(),
                null);
        Audience germans = new Audience(
                        new AudienceKey("germans"), "Germans", is(StandardAttributes.REQUEST_LANGUAGE, "de"))
                .withTests(List.of(new RuleTest<>("speak German", german, Truth.TRUE)));

        assertThat(PublicationCompiler.of(Extensions.none())
                        .check(new Content(List.of(), List.of(), List.of(germans), List.of())))
                .isEmpty();
    }
}
