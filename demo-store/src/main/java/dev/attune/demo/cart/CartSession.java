package dev.attune.demo.cart;

import dev.attune.demo.catalogue.Product;
import dev.attune.demo.events.ShopEvents;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Where the cart is kept between requests; tells of every change. */
@Component
public final class CartSession {

    private static final String KEY = "cart";

    private final ShopEvents events;

    CartSession(ShopEvents events) {
        this.events = events;
    }

    /** The cart of a request; looking at it starts no session. */
    public Cart of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEY) instanceof Cart cart ? cart : Cart.EMPTY;
    }

    /** Puts more of a product into the cart. */
    public Cart add(HttpServletRequest request, Product product, int quantity) {
        return change(request, product, cart -> cart.add(product, quantity));
    }

    /** Makes it so many of a product; none takes it out. */
    public Cart set(HttpServletRequest request, Product product, int quantity) {
        return change(request, product, cart -> cart.set(product, quantity));
    }

    /** Empties the cart, after an order or because the customer wants it. */
    public Cart clear(HttpServletRequest request) {
        return update(request, cart -> Cart.EMPTY);
    }

    private Cart change(HttpServletRequest request, Product product, UnaryOperator<Cart> change) {
        int before = of(request).quantityOf(product);
        Cart cart = update(request, change);
        int now = cart.quantityOf(product);
        if (now > before) {
            events.productAdded(product, now - before, cart.state());
        } else if (now < before) {
            events.productRemoved(product, before - now, cart.state());
        }
        return cart;
    }

    private Cart update(HttpServletRequest request, UnaryOperator<Cart> change) {
        HttpSession session = request.getSession();
        synchronized (WebUtils.getSessionMutex(session)) {
            Cart changed = change.apply(of(request));
            session.setAttribute(KEY, changed);
            return changed;
        }
    }
}
