package com.example.consumer;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page. */
@Controller
class HomeController {

    @GetMapping("/")
    String home() {
        return "home";
    }
}
