package dev.attune.content;

import dev.attune.api.content.Field;
import dev.attune.api.content.Variant;
import dev.attune.api.decision.RenderedField;
import dev.attune.api.problem.JsonPointer;
import dev.attune.api.problem.Problem;
import dev.attune.api.spi.Recommender;
import dev.attune.content.CompiledBlock.CompiledVariant;
import dev.attune.content.CompiledBlock.NamedField;
import dev.attune.content.template.Template;
import dev.attune.content.template.TemplateCompiler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Plans the fields of variants. */
final class FieldCompiler {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]{0,39}");

    private final TemplateCompiler templates;
    private final Map<String, Recommender> recommenders = new LinkedHashMap<>();
    private final List<Problem> problems;

    FieldCompiler(TemplateCompiler templates, List<Recommender> recommenders, List<Problem> problems) {
        this.templates = templates;
        recommenders.forEach(recommender -> this.recommenders.put(recommender.key(), recommender));
        this.problems = problems;
    }

    CompiledVariant compile(Variant variant, String pointer) {
        List<NamedField> fields = new ArrayList<>();
        variant.fields().forEach((name, field) -> {
            String place = JsonPointer.child(pointer, name);
            if (!NAME.matcher(name).matches()) {
                problems.add(Problem.error(
                        place, "a field's name has 1 to 40 letters, digits and underscores, and begins with a letter"));
            }
            compile(field, place).ifPresent(compiled -> fields.add(new NamedField(name, compiled)));
        });
        return CompiledVariant.of(variant.key(), fields);
    }

    private Optional<CompiledField> compile(Field field, String pointer) {
        if (field instanceof Field.Text text) {
            return template(text.template(), pointer + "/text").map(CompiledField.Text::new);
        }
        if (field instanceof Field.RichText rich) {
            return template(rich.template(), pointer + "/richText").map(CompiledField.RichText::new);
        }
        if (field instanceof Field.Image image) {
            Optional<Template> source = address(image.source(), pointer + "/image/source");
            Optional<Template> alternative = template(image.alternative(), pointer + "/image/alternative");
            return source.flatMap(from -> alternative.map(text -> new CompiledField.Image(from, text)));
        }
        if (field instanceof Field.Link link) {
            Optional<Template> target = address(link.target(), pointer + "/link/target");
            Optional<Template> label = template(link.label(), pointer + "/link/label");
            return target.flatMap(to -> label.map(text -> new CompiledField.Link(to, text)));
        }
        if (field instanceof Field.Numeric number) {
            return Optional.of(new CompiledField.Constant(new RenderedField.Numeric(number.value())));
        }
        return products((Field.Products) field, pointer);
    }

    private Optional<CompiledField> products(Field.Products products, String pointer) {
        String key = products.recommender();
        Recommender recommender = key == null ? null : recommenders.get(key);
        if (key != null && recommender == null) {
            problems.add(Problem.error(
                    pointer + "/products/recommender",
                    "there is no recommender " + key
                            + (recommenders.isEmpty()
                                    ? ": name products by their ids"
                                    : ": choose one of " + String.join(", ", recommenders.keySet()))));
        }
        return Optional.of(new CompiledField.Products(products.ids(), recommender, products.limit()));
    }

    private Optional<Template> template(String source, String pointer) {
        return templates.compile(source, pointer, problems::add);
    }

    private Optional<Template> address(String source, String pointer) {
        boolean beginsWithPlaceholder = source.stripLeading().startsWith("{");
        if (!beginsWithPlaceholder && !SafeAddress.isSafe(source)) {
            problems.add(Problem.error(
                    pointer, "an address is relative or begins with https:, http:, mailto: or tel:, not as this one"));
        }
        return template(source, pointer);
    }
}
