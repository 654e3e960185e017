package dev.attune.demo.cart;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Where the cart is kept between requests. */
@Component
public final class CartSession {

    private static final String KEY = "cart";

    CartSession() {}

    /** The cart of a request; looking at it starts no session. */
    public Cart of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEY) instanceof Cart cart ? cart : Cart.EMPTY;
    }

    /** Changes the cart of a request, one change at a time. */
    public Cart update(HttpServletRequest request, UnaryOperator<Cart> change) {
        HttpSession session = request.getSession();
        synchronized (WebUtils.getSessionMutex(session)) {
            Cart changed = change.apply(of(request));
            session.setAttribute(KEY, changed);
            return changed;
        }
    }
}
