package dev.attune.demo.layout;

import dev.attune.demo.account.Customer;
import dev.attune.demo.block.Baselines;
import dev.attune.demo.cart.CartSession;
import dev.attune.demo.catalogue.Catalogue;
import dev.attune.demo.web.Cookies;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame. */
@ControllerAdvice(annotations = Controller.class)
class LayoutAdvice {

    private final Catalogue catalogue;
    private final CartSession carts;
    private final Customer customer;
    private final Baselines baselines;

    LayoutAdvice(Catalogue catalogue, CartSession carts, Customer customer, Baselines baselines) {
        this.catalogue = catalogue;
        this.carts = carts;
        this.customer = customer;
        this.baselines = baselines;
    }

    @ModelAttribute("layout")
    Layout layout(HttpServletRequest request) {
        return new Layout(
                catalogue.categories(),
                carts.of(request).count(),
                customer.of(request).orElse(null),
                Cookies.read(request, "theme")
                        .filter(value -> value.equals("dark") || value.equals("light"))
                        .orElse("auto"),
                Cookies.read(request, "attune_consent")
                        .map(LayoutAdvice::consent)
                        .orElse("open"),
                Cookies.read(request, "demo_zone").orElse(null),
                here(request));
    }

    @ModelAttribute("strip")
    Map<String, Object> strip() {
        return baselines.strip();
    }

    private static String consent(String cookie) {
        return cookie.equals("personalization") ? "granted" : "declined";
    }

    private static String here(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "/";
        }
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
