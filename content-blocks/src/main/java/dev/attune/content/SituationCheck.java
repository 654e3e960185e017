package dev.attune.content;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.AttributeOrigin;
import dev.attune.api.consent.Purpose;
import dev.attune.api.content.PastEvent;
import dev.attune.api.content.Situation;
import dev.attune.api.event.EventProperties;
import dev.attune.api.problem.JsonPointer;
import dev.attune.api.problem.Problem;
import dev.attune.api.problem.Suggestion;
import dev.attune.api.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds made-up situations against the catalogue of attributes: what could not be so on a page is a problem. */
final class SituationCheck {

    private final AttributeCatalog catalog;
    private final Set<String> attributes;
    private final Set<String> purposes;
    private final List<Problem> problems;

    SituationCheck(AttributeCatalog catalog, List<Problem> problems) {
        this.catalog = catalog;
        this.attributes = catalog.attributes().stream()
                .map(attribute -> attribute.key().value())
                .collect(Collectors.toSet());
        this.purposes = Stream.of(
                        catalog.attributes().stream().flatMap(attribute -> attribute.purposes().stream()),
                        catalog.trailPurposes().stream(),
                        Stream.of(Purpose.PERSONALIZATION, Purpose.ANALYTICS, Purpose.MARKETING))
                .flatMap(each -> each)
                .map(Purpose::key)
                .collect(Collectors.toCollection(TreeSet::new));
        this.problems = problems;
    }

    void check(Situation situation, String pointer) {
        situation
                .attributes()
                .forEach(
                        (key, value) -> attribute(key, value, JsonPointer.child(pointer + "/attributes", key.value())));
        if (situation.consent() != null) {
            situation.consent().granted().stream().sorted().forEach(granted -> purpose(granted, pointer + "/consent"));
        }
        for (int i = 0; i < situation.events().size(); i++) {
            event(situation.events().get(i), JsonPointer.index(pointer + "/events", i));
        }
    }

    private void attribute(AttributeKey key, Value value, String pointer) {
        Attribute attribute = catalog.find(key).orElse(null);
        if (attribute == null) {
            String hint = Suggestion.sentence(key.value(), attributes);
            error(
                    pointer,
                    "There is no attribute \"" + key + "\"."
                            + (hint.isEmpty() ? " Declare it in the catalogue or leave it out." : hint));
        } else if (attribute.origin() == AttributeOrigin.TIME) {
            error(pointer, key + " follows from the instant and the zone of the test: leave it out.");
        } else {
            value(attribute, value, pointer);
        }
    }

    private void value(Attribute attribute, Value given, String pointer) {
        Optional<Value> value = GivenValue.as(attribute.type(), given);
        if (value.isEmpty()) {
            error(pointer, attribute.key() + " needs " + GivenValue.example(attribute.type()) + ".");
        } else if (value.get() instanceof Value.Text text) {
            allowed(attribute, text.value(), pointer);
        } else if (value.get() instanceof Value.Texts texts) {
            texts.values().forEach(text -> allowed(attribute, text, pointer));
        }
    }

    private void allowed(Attribute attribute, String text, String pointer) {
        List<String> allowed = attribute.allowedValues();
        if (!allowed.isEmpty() && !allowed.contains(text)) {
            error(
                    pointer,
                    attribute.key() + " is never \"" + text + "\": use one of " + String.join(", ", allowed) + "."
                            + Suggestion.sentence(text, allowed));
        }
    }

    private void purpose(Purpose granted, String pointer) {
        if (!purposes.contains(granted.key())) {
            error(
                    pointer,
                    "Nothing needs the purpose \"" + granted.key() + "\"; known are " + String.join(", ", purposes)
                            + "." + Suggestion.sentence(granted.key(), purposes));
        }
    }

    private void event(PastEvent event, String pointer) {
        for (String property : event.properties().keySet()) {
            if (!EventProperties.KEPT_IN_TRAIL.contains(property)) {
                Set<String> kept = new TreeSet<>(EventProperties.KEPT_IN_TRAIL);
                error(
                        JsonPointer.child(pointer + "/properties", property),
                        "A trail does not keep the property \"" + property + "\", only " + String.join(", ", kept) + "."
                                + Suggestion.sentence(property, kept));
            }
        }
    }

    private void error(String pointer, String message) {
        problems.add(Problem.error(pointer, message));
    }
}
