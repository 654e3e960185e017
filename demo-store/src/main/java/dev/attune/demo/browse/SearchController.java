package dev.attune.demo.browse;

import dev.attune.demo.catalogue.Catalogue;
import dev.attune.demo.catalogue.Product;
import dev.attune.demo.catalogue.ProductSearch;
import dev.attune.demo.events.ShopEvents;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search page. */
@Controller
class SearchController {

    private static final int LONGEST = 100;

    private final ProductSearch search;
    private final Catalogue catalogue;
    private final ShopEvents events;

    SearchController(ProductSearch search, Catalogue catalogue, ShopEvents events) {
        this.search = search;
        this.catalogue = catalogue;
        this.events = events;
    }

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        String query = q.strip().substring(0, Math.min(q.strip().length(), LONGEST));
        List<Product> found = search.find(query);
        if (!query.isEmpty()) {
            events.productsSearched(query, found.size());
        }
        model.addAttribute("query", query);
        model.addAttribute("products", found);
        model.addAttribute("suggestions", found.isEmpty() ? catalogue.favourites(4) : List.of());
        return "search";
    }
}
