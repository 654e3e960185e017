package dev.attune.boot.api;

import dev.attune.api.consent.Consent;
import dev.attune.api.consent.Purpose;
import dev.attune.api.key.SlotKey;
import dev.attune.api.visitor.VisitorId;
import dev.attune.boot.api.ApiProblem.Kind;
import dev.attune.boot.api.DecideRequest.PageContext;
import dev.attune.boot.web.TimeZones;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body of a decide call, and refuses the first thing in it that is not as it must be. */
final class DecideRequestReader {

    private static final Set<String> MEMBERS = Set.of("slots", "context", "visitor", "at", "explain");
    private static final Set<String> CONTEXT =
            Set.of("url", "referrer", "timeZone", "locale", "country", "device", "consent");
    private static final Set<String> DEVICES = Set.of("desktop", "phone", "tablet");
    private static final PageContext NOTHING_TOLD = new PageContext(null, null, null, null, null, null, null);

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(16).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    DecideRequest read(byte[] body) {
        JsonObject root = JsonObject.of(parse(body), "", MEMBERS);
        @Nullable List<SlotKey> slots = root.texts("slots", SlotKey::new, "the key of a slot, such as home.hero");
        @Nullable JsonObject context = root.object("context", CONTEXT);
        @Nullable JsonObject visitor = root.object("visitor", Set.of("id"));
        return new DecideRequest(
                slots == null ? List.of() : slots,
                context == null ? NOTHING_TOLD : context(context),
                visitor == null ? null : visitor(visitor),
                root.text(
                        "at",
                        DecideRequestReader::instant,
                        Kind.INVALID_REQUEST,
                        "an instant such as 2026-11-22T17:00:00Z"),
                root.flag("explain"));
    }

    private JsonNode parse(byte[] body) {
        try {
            return Objects.requireNonNullElseGet(mapper.readTree(body), mapper::missingNode);
        } catch (JacksonException malformed) {
            @Nullable TokenStreamLocation place = malformed.getLocation();
            String where = place == null || place.getLineNr() < 1
                    ? ""
                    : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
            throw ApiProblem.of(Kind.MALFORMED_JSON, "The body cannot be read as JSON" + where + ".");
        }
    }

    private static PageContext context(JsonObject context) {
        @Nullable List<Purpose> consent = context.texts("consent", Purpose::new, "a purpose, such as personalization");
        return new PageContext(
                context.text(
                        "url",
                        only(url -> url.startsWith("/") || url.startsWith("http://") || url.startsWith("https://")),
                        Kind.INVALID_REQUEST,
                        "the address of a page, beginning with / or http"),
                context.text("referrer", Function.identity(), Kind.INVALID_REQUEST, "an address"),
                context.text(
                        "timeZone",
                        DecideRequestReader::zone,
                        Kind.UNKNOWN_TIME_ZONE,
                        "the name of a time zone, such as Europe/Berlin"),
                context.text(
                        "locale", DecideRequestReader::locale, Kind.INVALID_LOCALE, "a language tag, such as de-DE"),
                context.text(
                        "country",
                        only(code -> code.matches("[A-Z]{2}")),
                        Kind.INVALID_REQUEST,
                        "the ISO 3166 code of a country, such as DE"),
                context.text(
                        "device", only(DEVICES::contains), Kind.INVALID_REQUEST, "one of desktop, phone and tablet"),
                consent == null ? null : new Consent(new HashSet<>(consent)));
    }

    private static VisitorId visitor(JsonObject visitor) {
        @Nullable
        VisitorId id = visitor.text(
                "id",
                VisitorId::new,
                Kind.INVALID_REQUEST,
                "1 to 64 letters, digits, dots, underscores, colons and hyphens");
        if (id == null) {
            throw ApiProblem.at(visitor.at("id"), Kind.INVALID_REQUEST, "A visitor is named by an id.");
        }
        return id;
    }

    private static Function<String, String> only(Predicate<String> form) {
        return text -> {
            if (!form.test(text)) {
                throw new IllegalArgumentException(text);
            }
            return text;
        };
    }

    private static ZoneId zone(String name) {
        return TimeZones.find(name).orElseThrow(() -> new IllegalArgumentException(name));
    }

    private static Locale locale(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            if (!locale.getLanguage().isEmpty()) {
                return locale;
            }
        } catch (IllformedLocaleException refused) {
            throw new IllegalArgumentException(refused);
        }
        throw new IllegalArgumentException(tag);
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException refused) {
            throw new IllegalArgumentException(refused);
        }
    }
}
