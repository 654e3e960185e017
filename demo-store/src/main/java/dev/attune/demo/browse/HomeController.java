package dev.attune.demo.browse;

import dev.attune.demo.block.Baselines;
import dev.attune.demo.catalogue.Catalogue;
import dev.attune.demo.catalogue.Product;
import dev.attune.demo.catalogue.ProductOrder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page. */
@Controller
class HomeController {

    private final Catalogue catalogue;
    private final Baselines baselines;

    HomeController(Catalogue catalogue, Baselines baselines) {
        this.catalogue = catalogue;
        this.baselines = baselines;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("hero", baselines.hero());
        model.addAttribute("promo", baselines.promo());
        model.addAttribute("recommended", baselines.products(catalogue.favourites(4)));
        model.addAttribute(
                "newest",
                ProductOrder.NEWEST.sort(catalogue.products()).stream()
                        .filter(Product::available)
                        .limit(4)
                        .toList());
        return "home";
    }
}
