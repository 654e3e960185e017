package dev.attune.demo.browse;

import dev.attune.demo.block.Baselines;
import dev.attune.demo.catalogue.Catalogue;
import dev.attune.demo.catalogue.Product;
import dev.attune.demo.events.ShopEvents;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page of one product. */
@Controller
class ProductController {

    private final Catalogue catalogue;
    private final ShopEvents events;
    private final Baselines baselines;

    ProductController(Catalogue catalogue, ShopEvents events, Baselines baselines) {
        this.catalogue = catalogue;
        this.events = events;
        this.baselines = baselines;
    }

    @GetMapping("/products/{sku}")
    String product(@PathVariable String sku, Model model) {
        Product product = catalogue
                .product(sku)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "We do not sell that."));
        events.productViewed(product);
        model.addAttribute("product", product);
        model.addAttribute("category", catalogue.category(product.category()).orElseThrow());
        model.addAttribute("cross", baselines.cross(catalogue.companions(product, 4)));
        return "product";
    }
}
