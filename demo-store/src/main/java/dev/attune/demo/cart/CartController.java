package dev.attune.demo.cart;

import dev.attune.demo.block.Baselines;
import dev.attune.demo.catalogue.Catalogue;
import dev.attune.demo.catalogue.Product;
import dev.attune.demo.events.ShopEvents;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The cart page and its buttons. */
@Controller
class CartController {

    private final CartSession carts;
    private final Catalogue catalogue;
    private final ShopEvents events;
    private final Baselines baselines;

    CartController(CartSession carts, Catalogue catalogue, ShopEvents events, Baselines baselines) {
        this.carts = carts;
        this.catalogue = catalogue;
        this.events = events;
        this.baselines = baselines;
    }

    @GetMapping("/cart")
    String show(HttpServletRequest request, Model model) {
        Cart cart = carts.of(request);
        events.cartViewed(cart.state());
        model.addAttribute("cart", cart);
        model.addAttribute("notice", baselines.notice(cart.untilFreeDelivery()));
        model.addAttribute("favourites", catalogue.favourites(4));
        return "cart";
    }

    @PostMapping("/cart/add")
    String add(@RequestParam String sku, @RequestParam(defaultValue = "1") int quantity, HttpServletRequest request) {
        carts.add(request, product(sku), Math.max(1, Math.min(quantity, Cart.LIMIT)));
        return "redirect:/cart";
    }

    @PostMapping("/cart/change")
    String change(@RequestParam String sku, @RequestParam int quantity, HttpServletRequest request) {
        carts.set(request, product(sku), quantity);
        return "redirect:/cart";
    }

    private Product product(String sku) {
        return catalogue
                .product(sku)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "We do not sell that."));
    }
}
