package dev.attune.demo.account;

import dev.attune.demo.persona.Persona;
import dev.attune.demo.persona.Personas;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is signed in on a request. */
@Component
public final class Customer {

    private static final String KEY = "customer";

    private final Personas personas;

    Customer(Personas personas) {
        this.personas = personas;
    }

    /** The customer of a request; empty for an anonymous visitor. */
    public Optional<Persona> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEY) instanceof String id ? personas.find(id) : Optional.empty();
    }

    void signIn(HttpServletRequest request, Persona persona) {
        // A new id, so that nobody who knew the old one is signed in too.
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(KEY, persona.id());
    }

    /** Ends the whole session: a cart belongs to whoever filled it. */
    void signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
