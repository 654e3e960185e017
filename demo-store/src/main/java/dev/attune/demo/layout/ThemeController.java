package dev.attune.demo.layout;

import dev.attune.demo.web.BackLink;
import dev.attune.demo.web.Cookies;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers whether a visitor wants light or dark pages, also without scripts. */
@Controller
class ThemeController {

    @PostMapping("/theme")
    String choose(
            @RequestParam String theme, @RequestParam(defaultValue = "/") String back, HttpServletResponse response) {
        boolean known = theme.equals("dark") || theme.equals("light");
        response.addHeader(HttpHeaders.SET_COOKIE, known ? Cookies.keep("theme", theme) : Cookies.forget("theme"));
        return BackLink.redirect(back);
    }
}
