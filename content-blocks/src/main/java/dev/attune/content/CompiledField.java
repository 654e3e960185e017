package dev.attune.content;

import dev.attune.api.decision.RenderedField;
import dev.attune.api.request.Facts;
import dev.attune.api.spi.Recommender;
import dev.attune.content.template.Escaping;
import dev.attune.content.template.Template;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A field that only needs facts to become what is shown. */
sealed interface CompiledField {

    RenderedField render(Facts facts);

    /** The first later instant at which time alone could change it, beside what its templates show. */
    default Optional<Instant> nextChange(Facts facts) {
        return Optional.empty();
    }

    /** The templates in it. */
    default Stream<Template> templates() {
        return Stream.empty();
    }

    /** The same for everybody. */
    record Constant(RenderedField field) implements CompiledField {
        @Override
        public RenderedField render(Facts facts) {
            return field;
        }
    }

    /** Text whose values are escaped, so that it is safe as markup. */
    record Text(Template template) implements CompiledField {
        @Override
        public RenderedField render(Facts facts) {
            return new RenderedField.Text(template.render(facts, Escaping.HTML));
        }

        @Override
        public Stream<Template> templates() {
            return Stream.of(template);
        }
    }

    /** Markup whose values are escaped. */
    record RichText(Template template) implements CompiledField {
        @Override
        public RenderedField render(Facts facts) {
            return new RenderedField.RichText(template.render(facts, Escaping.HTML));
        }

        @Override
        public Stream<Template> templates() {
            return Stream.of(template);
        }
    }

    /** A picture; both parts stand in attributes, where whoever writes the attribute escapes them. */
    record Image(Template source, Template alternative) implements CompiledField {
        @Override
        public RenderedField render(Facts facts) {
            return new RenderedField.Image(
                    SafeAddress.of(source.render(facts, Escaping.NONE)), alternative.render(facts, Escaping.NONE));
        }

        @Override
        public Stream<Template> templates() {
            return Stream.of(source, alternative);
        }
    }

    /** A link: its address stands in an attribute, its label is text. */
    record Link(Template target, Template label) implements CompiledField {
        @Override
        public RenderedField render(Facts facts) {
            return new RenderedField.Link(
                    SafeAddress.of(target.render(facts, Escaping.NONE)), label.render(facts, Escaping.HTML));
        }

        @Override
        public Stream<Template> templates() {
            return Stream.of(target, label);
        }
    }

    /** Products that an editor picked, then those of a recommender. */
    record Products(List<String> ids, @Nullable Recommender recommender, int limit) implements CompiledField {
        @Override
        public Optional<Instant> nextChange(Facts facts) {
            return recommender == null ? Optional.empty() : recommender.nextChange(facts);
        }

        @Override
        public RenderedField render(Facts facts) {
            Set<String> found = new LinkedHashSet<>(ids);
            if (recommender != null && found.size() < limit) {
                found.addAll(recommender.recommend(facts, limit));
            }
            List<String> products = new ArrayList<>(found);
            return new RenderedField.Products(products.subList(0, Math.min(limit, products.size())));
        }
    }
}
