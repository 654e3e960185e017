package dev.attune.demo.account;

import dev.attune.demo.events.ShopEvents;
import dev.attune.demo.persona.Persona;
import dev.attune.demo.persona.Personas;
import dev.attune.demo.web.BackLink;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page where a visitor chooses who to be. */
@Controller
class SignInController {

    private final Personas personas;
    private final Customer customer;
    private final ShopEvents events;

    SignInController(Personas personas, Customer customer, ShopEvents events) {
        this.personas = personas;
        this.customer = customer;
        this.events = events;
    }

    @GetMapping("/sign-in")
    String choose(Model model) {
        model.addAttribute("personas", personas.all());
        return "sign-in";
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam String persona, @RequestParam(defaultValue = "/") String back, HttpServletRequest request) {
        Persona chosen = personas.find(persona)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "There is no such customer."));
        if (customer.of(request).filter(other -> !other.equals(chosen)).isPresent()) {
            leave(request);
        }
        customer.signIn(request, chosen);
        events.signedIn(chosen);
        return BackLink.redirect(back);
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request) {
        leave(request);
        return "redirect:/";
    }

    private void leave(HttpServletRequest request) {
        customer.signOut(request);
        events.signedOut();
    }
}
