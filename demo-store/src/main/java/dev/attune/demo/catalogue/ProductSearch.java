package dev.attune.demo.catalogue;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A search that ranks products by where the words of a query stand: the name counts most, the description least.
 * Accents do not matter, and every word has to be found somewhere.
 */
@Component
public final class ProductSearch {

    private final Catalogue catalogue;
    private final Map<Product, Words> words;

    ProductSearch(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.words = catalogue.products().stream().collect(Collectors.toMap(product -> product, this::wordsOf));
    }

    /** The products that match all words of a query, best first; none for a blank query. */
    public List<Product> find(String query) {
        List<String> terms = terms(query);
        if (terms.isEmpty()) {
            return List.of();
        }
        Map<Product, Integer> scores = catalogue.products().stream()
                .collect(Collectors.toMap(product -> product, product -> score(product, terms)));
        return catalogue.products().stream()
                .filter(product -> scores.getOrDefault(product, 0) > 0)
                .sorted(Comparator.comparingInt((Product product) -> -scores.getOrDefault(product, 0))
                        .thenComparing(
                                Comparator.comparingDouble(Product::rating).reversed()))
                .toList();
    }

    private int score(Product product, List<String> terms) {
        Words known = words.getOrDefault(product, Words.NONE);
        int sum = 0;
        for (String term : terms) {
            int score = known.score(term);
            if (score == 0) {
                return 0;
            }
            sum += score;
        }
        return sum;
    }

    private Words wordsOf(Product product) {
        String category =
                catalogue.category(product.category()).map(Category::name).orElse("");
        ProductFacts facts = product.facts();
        return new Words(
                terms(product.name()),
                terms(category + " " + facts.kind() + " " + facts.season() + " " + facts.material()
                        + (facts.waterproof() ? " waterproof" : "")),
                terms(product.summary() + " " + product.description()));
    }

    private static List<String> terms(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ø', 'o')
                .replace("å", "a")
                .replace("æ", "ae");
        return Stream.of(plain.split("[^a-z0-9]+", -1))
                .filter(term -> !term.isEmpty())
                .limit(200)
                .toList();
    }

    private record Words(List<String> name, List<String> facts, List<String> text) {

        static final Words NONE = new Words(List.of(), List.of(), List.of());

        int score(String term) {
            String stem = term.length() > 3 && term.endsWith("s") ? term.substring(0, term.length() - 1) : term;
            return 12 * count(name, stem) + 5 * count(facts, stem) + count(text, stem);
        }

        private static int count(List<String> words, String stem) {
            return words.stream().anyMatch(word -> word.startsWith(stem)) ? 1 : 0;
        }
    }
}
