package com.example.shop;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.CustomerId;
import dev.attune.boot.event.ShopperEvents;
import dev.attune.boot.event.ViewedProduct;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Two pages, a sign-in, and an API of its own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class Shop {

    /** The pages of the shop. */
    @Controller
    static class Pages {

        private final ShopperEvents events;

        Pages(ShopperEvents events) {
            this.events = events;
        }

        @GetMapping("/")
        String home() {
            return "home";
        }

        @GetMapping("/long")
        String longPage() {
            return "long";
        }

        @GetMapping("/cached")
        String cached(HttpServletResponse response) {
            response.setHeader("Cache-Control", "max-age=7");
            return "home";
        }

        @GetMapping("/p/{name}")
        String product(@PathVariable String name, Model model) {
            model.addAttribute("name", name);
            events.productViewed(new ViewedProduct("id-" + name, name, "boots", null, 19900L, "EUR"));
            return "product";
        }

        @PostMapping("/sign-in")
        @ResponseBody
        String signIn() {
            events.identify(
                    new CustomerId("ada"),
                    Map.of(
                            AttributeKey.of("profile.first_name"), Value.of("<Ada>"),
                            AttributeKey.of("profile.loyalty_tier"), Value.of("gold")));
            return "ok";
        }

        @PostMapping("/sign-out")
        @ResponseBody
        String signOut() {
            events.signedOut();
            return "ok";
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("planted");
        }

        @GetMapping("/api/numbers")
        @ResponseBody
        Map<String, Integer> numbers() {
            return Map.of("one", 1);
        }
    }
}
