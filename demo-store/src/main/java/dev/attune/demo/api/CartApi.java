package dev.attune.demo.api;

import dev.attune.demo.cart.Cart;
import dev.attune.demo.cart.CartSession;
import dev.attune.demo.catalogue.Catalogue;
import dev.attune.demo.catalogue.Money;
import dev.attune.demo.catalogue.Product;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The cart of the visit as JSON; every change answers with the whole cart. */
@RestController
@RequestMapping("/api/cart")
class CartApi {

    private final CartSession carts;
    private final Catalogue catalogue;

    CartApi(CartSession carts, Catalogue catalogue) {
        this.carts = carts;
        this.catalogue = catalogue;
    }

    @GetMapping
    CartView show(HttpServletRequest request) {
        return CartView.of(carts.of(request));
    }

    @PostMapping("/items")
    @ResponseStatus(HttpStatus.CREATED)
    CartView add(@RequestBody NewItem item, HttpServletRequest request) {
        if (item.sku() == null) {
            throw new BadRequest("\"sku\" is missing.");
        }
        Product product = product(item.sku());
        int quantity = quantity(item.quantity() == null ? Integer.valueOf(1) : item.quantity(), 1);
        if (!product.available()) {
            throw new BadRequest("\"" + product.sku() + "\" is sold out.");
        }
        return CartView.of(carts.add(request, product, quantity));
    }

    @PatchMapping("/items/{sku}")
    CartView change(@PathVariable String sku, @RequestBody Change change, HttpServletRequest request) {
        Product product = product(sku);
        int quantity = quantity(change.quantity(), 0);
        if (carts.of(request).quantityOf(product) == 0) {
            throw new NotFound("\"" + sku + "\" is not in the cart.");
        }
        return CartView.of(carts.set(request, product, quantity));
    }

    @DeleteMapping("/items/{sku}")
    CartView remove(@PathVariable String sku, HttpServletRequest request) {
        return CartView.of(carts.set(request, product(sku), 0));
    }

    @DeleteMapping
    CartView clear(HttpServletRequest request) {
        return CartView.of(carts.clear(request));
    }

    private Product product(String sku) {
        return catalogue.product(sku).orElseThrow(() -> new NotFound("There is no product \"" + sku + "\"."));
    }

    private static int quantity(@Nullable Integer quantity, int least) {
        if (quantity == null || quantity < least || quantity > Cart.LIMIT) {
            throw new BadRequest("\"quantity\" is a whole number from " + least + " to " + Cart.LIMIT + ".");
        }
        return quantity;
    }

    /** What is put into the cart. */
    record NewItem(@Nullable String sku, @Nullable Integer quantity) {}

    /** How many there shall be. */
    record Change(@Nullable Integer quantity) {}

    /** The cart as the API tells it. */
    record CartView(List<LineView> items, int count, Money goods, Money delivery, Money total) {

        static CartView of(Cart cart) {
            List<LineView> items = cart.lines().stream()
                    .map(line -> new LineView(
                            line.product().sku(),
                            line.product().name(),
                            line.quantity(),
                            line.product().price(),
                            line.sum()))
                    .toList();
            return new CartView(items, cart.count(), cart.goods(), cart.delivery(), cart.total());
        }
    }

    /** A line of the cart as the API tells it. */
    record LineView(String sku, String name, int quantity, Money price, Money sum) {}
}
