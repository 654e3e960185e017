package dev.attune.demo.consent;

import dev.attune.demo.web.BackLink;
import dev.attune.demo.web.Cookies;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the visitor's choice; everything but a clear yes is a no. */
@Controller
class ConsentController {

    @PostMapping("/consent")
    String choose(
            @RequestParam String choice, @RequestParam(defaultValue = "/") String back, HttpServletResponse response) {
        String value = choice.equals("granted") ? "personalization" : "none";
        response.addHeader(HttpHeaders.SET_COOKIE, Cookies.keep("attune_consent", value));
        return BackLink.redirect(back);
    }
}
