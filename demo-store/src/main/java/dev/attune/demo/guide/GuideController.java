package dev.attune.demo.guide;

import dev.attune.demo.web.BackLink;
import dev.attune.demo.web.Cookies;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets a visitor of the demo travel to a place where it is evening, and home again. */
@Controller
class GuideController {

    private final Clock clock;

    GuideController(Clock clock) {
        this.clock = clock;
    }

    @PostMapping("/guide/evening")
    String evening(@RequestParam(defaultValue = "/") String back, HttpServletResponse response) {
        String zone = EveningZone.at(clock.instant()).getId();
        response.addHeader(HttpHeaders.SET_COOKIE, Cookies.keep("attune_tz", zone));
        response.addHeader(HttpHeaders.SET_COOKIE, Cookies.keep("demo_zone", zone));
        return BackLink.redirect(back);
    }

    @PostMapping("/guide/here")
    String here(@RequestParam(defaultValue = "/") String back, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, Cookies.forget("attune_tz"));
        response.addHeader(HttpHeaders.SET_COOKIE, Cookies.forget("demo_zone"));
        return BackLink.redirect(back);
    }
}
