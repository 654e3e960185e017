package dev.attune.demo.browse;

import dev.attune.demo.block.Baselines;
import dev.attune.demo.catalogue.Catalogue;
import dev.attune.demo.catalogue.Category;
import dev.attune.demo.catalogue.Product;
import dev.attune.demo.catalogue.ProductFilter;
import dev.attune.demo.catalogue.ProductOrder;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A department with its filters; the address says everything, so that it can be shared. */
@Controller
class CategoryController {

    private final Catalogue catalogue;
    private final Baselines baselines;

    CategoryController(Catalogue catalogue, Baselines baselines) {
        this.catalogue = catalogue;
        this.baselines = baselines;
    }

    @GetMapping("/c/{key}")
    String category(
            @PathVariable String key,
            @RequestParam(defaultValue = "popular") String sort,
            @ModelAttribute("filter") ProductFilter filter,
            BindingResult binding,
            Model model) {
        Category category = catalogue
                .category(key)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "We have no such department."));
        // A price that is no number narrows nothing down; the page still comes.
        ProductFilter sound = binding.hasErrors() ? ProductFilter.NONE : filter;
        ProductOrder order = ProductOrder.of(sort).orElse(ProductOrder.POPULAR);
        List<Product> all = catalogue.inCategory(key);
        model.addAttribute("category", category);
        model.addAttribute("banner", baselines.category(category));
        model.addAttribute("products", order.sort(all.stream().filter(sound).toList()));
        model.addAttribute("chosen", sound);
        model.addAttribute("order", order);
        model.addAttribute("orders", ProductOrder.values());
        model.addAttribute("kinds", Facet.of(all, product -> product.facts().kind()));
        model.addAttribute("seasons", Facet.of(all, product -> product.facts().season()));
        return "category";
    }
}
