package dev.attune.demo.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers calls that do not exist like calls that failed, not with a page. */
@RestController
class UnknownCalls {

    @RequestMapping({"/api", "/api/**"})
    void unknown(HttpServletRequest request) {
        throw new NotFound("There is no call " + request.getMethod() + " " + request.getRequestURI() + ".");
    }
}
