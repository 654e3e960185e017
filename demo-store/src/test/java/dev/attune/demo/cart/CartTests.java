package dev.attune.demo.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.demo.catalogue.Look;
import dev.attune.demo.catalogue.Money;
import dev.attune.demo.catalogue.Product;
import dev.attune.demo.catalogue.ProductFacts;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CartTests {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Product MUG = product("mug", 1490, 100);
    private static final Product TENT = product("tent", 44_900, 2);

    @Test
    void addsUpLinesAndDelivery() {
        Cart cart = Cart.EMPTY.add(MUG, 2).add(MUG, 1);

        assertThat(cart.lines()).containsExactly(new CartLine(MUG, 3));
        assertThat(cart.goods()).isEqualTo(euros(4470));
        assertThat(cart.delivery()).isEqualTo(euros(690));
        assertThat(cart.total()).isEqualTo(euros(5160));
        assertThat(cart.untilFreeDelivery()).isEqualTo(euros(10_530));
    }

    @Test
    void deliversLargeOrdersAndNothingForNothing() {
        assertThat(Cart.EMPTY.add(TENT, 1).delivery()).isEqualTo(euros(0));
        assertThat(Cart.EMPTY.total()).isEqualTo(euros(0));
    }

    @Test
    void neverSellsMoreThanThereIs() {
        assertThat(Cart.EMPTY.add(TENT, 5).quantityOf(TENT)).isEqualTo(2);
        assertThat(Cart.EMPTY.add(MUG, 50).quantityOf(MUG)).isEqualTo(Cart.LIMIT);
        assertThat(Cart.EMPTY.add(product("gone", 100, 0), 1).isEmpty()).isTrue();
    }

    @Test
    void keepsTheOrderOfItsLinesWhenAQuantityChanges() {
        Cart cart = Cart.EMPTY.add(MUG, 1).add(TENT, 1).set(MUG, 4);

        assertThat(cart.lines()).containsExactly(new CartLine(MUG, 4), new CartLine(TENT, 1));
        assertThat(cart.set(MUG, 0).lines()).containsExactly(new CartLine(TENT, 1));
        assertThat(cart.count()).isEqualTo(5);
    }

    private static Money euros(long cents) {
        return new Money(cents, EUR);
    }

    private static Product product(String sku, long price, int stock) {
        return new Product(
                sku,
                sku,
                "any",
                euros(price),
                null,
                new ProductFacts("a", "b", false, "c", 1),
                4,
                1,
                stock,
                LocalDate.EPOCH,
                "",
                "",
                Map.of(),
                new Look("mug", "sky", "rust", "dawn"));
    }
}
