package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.DialectId;
import dev.attune.api.condition.Condition;
import dev.attune.api.event.EventProperties;
import dev.attune.api.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ConditionSchemaTests {

    private static final JsonNode SCHEMA = Json.MAPPER.readTree(ConditionSchema.json());

    @Test
    void isASchemaOfItsDraftUnderItsName() {
        Schema draft = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(DialectId.DRAFT_2020_12));
        assertThat(draft.validate(ConditionSchema.json(), InputFormat.JSON)).isEmpty();
        assertThat(SCHEMA.get("$schema").stringValue()).isEqualTo(DialectId.DRAFT_2020_12);
        assertThat(SCHEMA.get("$id").stringValue()).isEqualTo(ConditionSchema.ID);
    }

    @Test
    void acceptsEverythingThatIsWritten() {
        for (int seed = 0; seed < 3_000; seed++) {
            JsonNode document = ConditionFormat.write(new RandomConditions(seed).any(3));
            assertThat(SchemaValidator.errors(document)).as(document.toString()).isEmpty();
        }
    }

    static Stream<String> guide() throws IOException {
        Path guide = Path.of(System.getProperty("attune.root"), "docs", "guide", "conditions.md");
        return Files.readAllLines(guide).stream()
                .filter(line -> line.startsWith("| `{"))
                .map(line -> line.split("\\|")[1].strip().replace("`", ""));
    }

    @ParameterizedTest
    @MethodSource("guide")
    void acceptsTheExamplesOfTheGuide(String json) {
        assertThat(SchemaValidator.errors(Json.MAPPER.readTree(json))).isEmpty();
    }

    static Stream<JsonNode> kinds() {
        return StreamSupport.stream(SCHEMA.at("/$defs/condition/oneOf").spliterator(), false)
                .map(each -> SCHEMA.at(each.get("$ref").stringValue().substring(1)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void describesEachKindAndAllOfItsMembersForEditors(JsonNode kind) {
        assertThat(kind.get("title").stringValue()).isNotBlank();
        assertThat(kind.get("description").stringValue()).endsWith(".");
        assertThat(kind.get("additionalProperties").booleanValue()).isFalse();
        assertThat(kind.get("examples"))
                .isNotEmpty()
                .allSatisfy(
                        example -> assertThat(SchemaValidator.errors(example)).isEmpty());
        described(kind);
    }

    private static void described(JsonNode object) {
        object.get("properties").properties().forEach(member -> {
            JsonNode schema = member.getValue();
            JsonNode named = schema.has("$ref")
                    ? SCHEMA.at(schema.get("$ref").stringValue().substring(1))
                    : schema;
            assertThat(schema.has("description") || named.has("description"))
                    .as(member.getKey())
                    .isTrue();
            if (schema.has("properties")) {
                described(schema);
            }
        });
    }

    @Test
    void hasAnExampleOfEveryKind() {
        Set<Class<?>> shown = new HashSet<>();
        kinds().flatMap(kind -> kind.get("examples").valueStream())
                .forEach(example ->
                        shown.add(TestCatalog.read(example.toString()).getClass()));
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Condition.class.getPermittedSubclasses())
                        .<Class<?>>flatMap(group -> Stream.of(group.getPermittedSubclasses()))
                        .toList());
    }

    @Test
    void namesTheSamePropertiesFormsAndBoundsAsTheReader() {
        assertThat(SCHEMA.at("/$defs/property/enum").valueStream().map(JsonNode::stringValue))
                .containsExactlyInAnyOrderElementsOf(EventProperties.KEPT_IN_TRAIL);
        assertThat(pattern("date")).isEqualTo("^" + IsoForm.DATE + "$");
        assertThat(pattern("time")).isEqualTo("^" + IsoForm.TIME + "$");
        assertThat(pattern("dateTime")).isEqualTo("^" + IsoForm.DATE_TIME + "$");
        assertThat(pattern("instant")).isEqualTo("^" + IsoForm.INSTANT + "$");
        assertThat(pattern("duration")).isEqualTo("^" + IsoForm.DURATION + "$");
        assertThat(number("/$defs/text/maxLength")).isEqualTo(Limits.TEXT);
        assertThat(number("/$defs/eventName/maxLength")).isEqualTo(Limits.NAME);
        assertThat(number("/$defs/share/properties/share/properties/seed/maxLength"))
                .isEqualTo(Limits.NAME);
        assertThat(number("/$defs/amount/maximum")).isEqualTo(Limits.COUNT);
        assertThat(number("/$defs/positiveCount/maximum")).isEqualTo(Limits.COUNT);
        assertThat(number("/$defs/measured/maximum")).isEqualTo(Limits.MEASURE);
        assertThat(number("/$defs/anniversaryWithin/properties/anniversaryWithin/maximum"))
                .isEqualTo(Limits.ANNIVERSARY);
        assertThat(number("/$defs/daysAround/properties/daysAround/properties/after/maximum"))
                .isEqualTo(Limits.DAYS);
        assertThat(number("/$defs/withinRadius/properties/withinRadius/properties/kilometers/maximum"))
                .isEqualTo(Limits.KILOMETERS);
        assertThat(number("/$defs/sequence/properties/sequence/properties/steps/maxItems"))
                .isEqualTo(Limits.STEPS);
        assertThat(number("/$defs/textSearch/properties/matches/maxLength")).isEqualTo(TextPattern.LONGEST);
        assertThat(number("/$defs/recurring/properties/recurring/properties/rule/maxLength"))
                .isEqualTo(RecurrenceCheck.LONGEST_RULE);
    }

    @Test
    void acceptsEveryCountryAndRegionThatHasACalendar() {
        String country = SCHEMA.at("/$defs/holiday/properties/holiday/properties/country/pattern")
                .stringValue();
        String region = SCHEMA.at("/$defs/holiday/properties/holiday/properties/region/pattern")
                .stringValue();
        assertThat(HolidayCalendar.countries()).isNotEmpty().allSatisfy(code -> {
            assertThat(code).matches(country);
            assertThat(HolidayCalendar.regions(code).keySet())
                    .allSatisfy(name -> assertThat(name).matches(region));
        });
    }

    private static String pattern(String part) {
        return SCHEMA.at("/$defs/" + part + "/pattern").stringValue();
    }

    private static double number(String pointer) {
        return SCHEMA.at(pointer).doubleValue();
    }

    @Nested
    class ChangedDocuments {

        /** What only the reader says: a schema does not know the zones of the world. */
        private static final String BEYOND_A_SCHEMA = "such as \"Europe/Berlin\", not \"";

        @Test
        void areRefusedByTheSchemaWhereTheReaderRefusesThem() {
            int refused = 0;
            int total = 0;
            for (int seed = 0; seed < 2_500; seed++) {
                for (ChangedDocument changed : ChangedDocument.of(seed)) {
                    List<Problem> problems = new ArrayList<>();
                    ConditionFormat.read(changed.document(), "", problems::add);
                    boolean accepted = SchemaValidator.accepts(changed.document());
                    total++;
                    if (!problems.isEmpty()) {
                        refused++;
                        boolean beyond = problems.stream()
                                .allMatch(problem -> problem.message().contains(BEYOND_A_SCHEMA));
                        assertThat(accepted).as("%s %s", changed, problems).isEqualTo(beyond);
                    } else if (!accepted) {
                        agreesWithThePlanner(changed);
                    }
                }
            }
            assertThat(refused).isGreaterThan(total / 2).isLessThan(total);
        }

        /** What the schema refuses beyond the reader, the planner refuses at the same place. */
        private void agreesWithThePlanner(ChangedDocument changed) {
            Condition condition = TestCatalog.read(changed.document().toString());
            List<String> places = SchemaValidator.places(changed.document());
            assertThat(TestCatalog.check(condition).stream()
                            .map(Problem::pointer)
                            .anyMatch(pointer ->
                                    places.stream().anyMatch(place -> (place + "/").startsWith(pointer + "/"))))
                    .as("%s %s %s", changed, places, TestCatalog.check(condition))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'attribute': 'profile.tier', 'exists': false}",
                "{'always': false}",
                "{'attribute': 'profile.tier', 'contains': ''}",
                "{'attribute': 'profile.tier', 'eq': 'a', 'gt': 'b'}",
                "{'attribute': 'profile.orders', 'between': [1, 2], 'ignoreCase': true}",
                "{'attribute': 'profile.orders', 'eq': 1, 'zone': 'site'}",
                "{'attribute': 'profile.tier', 'eq': 'a\\u0000b'}",
                "{'attribute': 'profile.tier', 'eq': '\\ud83d'}",
                "{'attribute': 'profile.birthday', 'before': '2026-02-30'}",
                "{'attribute': 'profile.birthday', 'anniversaryWithin': 365}",
                "{'attribute': 'profile.birthday', 'daysAround': {'before': -1, 'after': 0}}",
                "{'attribute': 'profile.signup', 'withinLast': 'P1DT-1H'}",
                "{'attribute': 'profile.signup', 'withinLast': 'PT0.0S'}",
                "{'attribute': 'profile.signup', 'withinLast': 'P2W'}",
                "{'attribute': 'profile.signup', 'withinLast': 'pt1h'}",
                "{'attribute': 'profile.signup', 'withinLast': 'PT1H\\n'}",
                "{'attribute': 'profile.home', 'withinRadius': {'center': [0, 181], 'kilometers': 1}}",
                "{'attribute': 'profile.home', 'withinRadius': {'center': [0, 0, 0], 'kilometers': 1}}",
                "{'attribute': 'profile.home', 'withinRadius': {'center': [0, 0], 'kilometers': 0}}",
                "{'timeOfDay': {'from': '24:00', 'to': '01:00'}}",
                "{'daysOfMonth': {'days': [0]}}",
                "{'daysOfMonth': {'days': [32]}}",
                "{'dateRange': {}}",
                "{'attribute': 'profile.tier', 'matches': ''}",
                "{'recurring': {'rule': ' ', 'start': '2026-01-02', 'duration': 'PT1H'}}",
                "{'recurring': {'rule': 'FREQ=DAILY', 'start': '2026-01-02', 'duration': 'PT0S'}}",
                "{'recurring': {'rule': 'FREQ=DAILY', 'start': '2026-01-02'}}",
                "{'holiday': {'country': 'de'}}",
                "{'holiday': {'country': 'DEU'}}",
                "{'holiday': {'country': 'DE', 'region': 'by'}}",
                "{'holiday': {'country': 'DE', 'region': 'BY/'}}",
                "{'count': {'event': ' ', 'gte': 1}}",
                "{'count': {'event': 'X', 'gte': -1}}",
                "{'count': {'event': 'X', 'gte': 1.5}}",
                "{'count': {'event': 'X', 'gte': 0}}",
                "{'count': {'event': 'X', 'gte': 1, 'where': []}}",
                "{'count': {'event': 'X', 'gte': 1, 'where': [{'property': 'categorie', 'eq': 'a'}]}}",
                "{'count': {'event': 'X', 'gte': 1, 'where': [{'property': 'category', 'gt': 'a'}]}}",
                "{'sum': {'event': 'X', 'property': 'price', 'gt': 'a'}}",
                "{'session': {'measure': 'pages', 'gte': -1}}",
                "{'sequence': {'steps': [{'event': 'A'}]}}",
                "{'sequence': {'steps': [{'event': 'A', 'next': true}, {'event': 'B'}]}}",
                "{'sequence': {'steps': [{'event': 'A'}, {'event': 'B'}], 'without': []}}",
                "{'share': {'seed': '', 'from': 0, 'to': 1}}",
                "{'share': {'seed': 's', 'from': 0, 'to': 50}}",
                "{'plugin': 'weather.raining', 'parameters': {'city': null}}",
                "{'plugin': 'weather.raining', 'parameters': {'city': {'list': []}}}",
                "{'plugin': 'weather.raining', 'parameters': {'city': {'date': '2026-01-01', 'version': '1'}}}",
            })
    void refusesWhatIsNeverPublished(String json) {
        JsonNode document = Json.MAPPER.readTree(json.replace('\'', '"'));
        assertThat(SchemaValidator.accepts(document)).isFalse();
        assertThat(TestCatalog.check(document)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "unknown attribute|{'attribute': 'profile.nobody', 'eq': 1}",
                "operator not defined for the attribute's type|{'attribute': 'profile.tier', 'gt': 1}",
                "literal of another type than the attribute|{'attribute': 'profile.orders', 'eq': 'two'}",
                "text that is no version or address|{'attribute': 'request.app', 'gte': 'one'}",
                "other attribute of another type|{'attribute': 'profile.orders', 'gt': {'attribute': 'profile.tier'}}",
                "value that the attribute never has|{'attribute': 'request.device', 'eq': 'fone'}",
                "case of what is no text|{'attribute': 'profile.orders', 'eq': 1, 'ignoreCase': true}",
                "empty or inverted range|{'attribute': 'profile.orders', 'between': [2, 1]}",
                "empty or inverted range|{'timeOfDay': {'from': '18:00', 'to': '18:00'}}",
                "empty or inverted range|{'dateRange': {'from': '2026-02-01', 'to': '2026-01-01'}}",
                "empty or inverted range|{'share': {'seed': 's', 'from': 0.5, 'to': 0.5}}",
                "block of addresses that is none|{'attribute': 'request.ip', 'inCidr': ['10.0.0.1/8']}",
                "duration over a hundred years|{'attribute': 'profile.signup', 'withinLast': 'P40000D'}",
                "date in the year 0|{'dateRange': {'from': '0000-01-01'}}",
                "day that the calendar does not have, in a local time|{'dateRange': {'from': '2026-02-30T10:00'}}",
                "zone that the world does not have|{'timeOfDay': {'from': '18:00', 'to': '23:00', 'zone': 'Mars/Base'}}",
                "abandonment that its window ends too early|{'abandoned': {'started': {'event': 'A'}, 'finished': {'event': 'B'}, 'after': 'PT1H', 'lookback': 'PT1H'}}",
                "regular expression that RE2 refuses|{'attribute': 'profile.tier', 'matches': 'a(?=b)'}",
                "rule that is none|{'recurring': {'rule': 'FREQ=FORTNIGHTLY', 'start': '2026-01-02', 'duration': 'PT1H'}}",
                "start that is not the first time|{'recurring': {'rule': 'FREQ=WEEKLY;BYDAY=FR', 'start': '2026-01-01', 'duration': 'PT1H'}}",
                "window over a year|{'recurring': {'rule': 'FREQ=YEARLY', 'start': '2026-01-02', 'duration': 'P367D'}}",
                "country or region without a calendar|{'holiday': {'country': 'XX'}}",
                "country or region without a calendar|{'holiday': {'country': 'DE', 'region': 'XX'}}",
                "unknown audience|{'audience': 'nobody'}",
                "unknown plugin or its parameters|{'plugin': 'weather.snowing'}",
            })
    void leavesToThePlannerWhatTakesACatalogueOrACalendar(String what, String json) {
        JsonNode document = Json.MAPPER.readTree(json.replace('\'', '"'));
        assertThat(SchemaValidator.errors(document)).as(what).isEmpty();
        assertThat(TestCatalog.check(document)).as(what).isNotEmpty();
    }
}
