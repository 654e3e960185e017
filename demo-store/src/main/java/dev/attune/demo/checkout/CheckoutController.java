package dev.attune.demo.checkout;

import dev.attune.demo.account.Customer;
import dev.attune.demo.cart.Cart;
import dev.attune.demo.cart.CartSession;
import dev.attune.demo.events.ShopEvents;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The last page before an order, and the thanks after it. */
@Controller
class CheckoutController {

    private static final String LAST_ORDER = "order";

    private final AtomicInteger numbers = new AtomicInteger(20_480);
    private final CartSession carts;
    private final Customer customer;
    private final ShopEvents events;

    CheckoutController(CartSession carts, Customer customer, ShopEvents events) {
        this.carts = carts;
        this.customer = customer;
        this.events = events;
    }

    @ModelAttribute("countries")
    Map<String, String> countries() {
        return Country.names();
    }

    @GetMapping("/checkout")
    String fill(HttpServletRequest request, Model model) {
        Cart cart = carts.of(request);
        if (cart.isEmpty()) {
            return "redirect:/cart";
        }
        CheckoutForm form = customer.of(request)
                .map(persona -> CheckoutForm.BLANK.withCustomer(persona.firstName(), persona.email()))
                .orElse(CheckoutForm.BLANK);
        model.addAttribute("form", form);
        model.addAttribute("cart", cart);
        return "checkout";
    }

    @PostMapping("/checkout")
    String order(
            @Valid @ModelAttribute("form") CheckoutForm form,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Cart cart = carts.of(request);
        if (cart.isEmpty()) {
            return "redirect:/cart";
        }
        if (binding.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("cart", cart);
            return "checkout";
        }
        Order order = place(form, cart);
        request.getSession().setAttribute(LAST_ORDER, order);
        carts.clear(request);
        events.orderCompleted(order.number(), cart.state(), cart.total());
        return "redirect:/confirmation";
    }

    @GetMapping("/confirmation")
    String thank(HttpServletRequest request, Model model) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(LAST_ORDER) instanceof Order order)) {
            return "redirect:/";
        }
        model.addAttribute("order", order);
        return "confirmation";
    }

    private Order place(CheckoutForm form, Cart cart) {
        String number = "FF-" + numbers.incrementAndGet();
        String address = form.street() + ", " + form.postcode() + " " + form.city() + ", " + form.country();
        return new Order(number, String.valueOf(form.name()), String.valueOf(form.email()), address, cart);
    }
}
