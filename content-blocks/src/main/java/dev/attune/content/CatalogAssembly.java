package dev.attune.content;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeCatalog;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.StandardAttributes;
import dev.attune.api.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the attribute catalogue of a publication together: the standard ones, the host's, the editors'. */
final class CatalogAssembly {

    private final Map<AttributeKey, Attribute> attributes = new LinkedHashMap<>();
    private final List<Problem> problems;

    CatalogAssembly(List<Problem> problems) {
        this.problems = problems;
        StandardAttributes.all().forEach(attribute -> attributes.put(attribute.key(), attribute));
    }

    void addFromHost(List<Attribute> declared) {
        declared.forEach(attribute -> add(attribute, ""));
    }

    /** The same declaration twice is one; two different ones of a key are a problem. */
    void add(Attribute attribute, String pointer) {
        Attribute known = attributes.putIfAbsent(attribute.key(), attribute);
        if (known != null && !known.equals(attribute)) {
            problems.add(Problem.error(
                    pointer, "attribute " + attribute.key() + " is declared already, as: " + known.description()));
        }
    }

    AttributeCatalog catalog() {
        return AttributeCatalog.of(attributes.values());
    }
}
