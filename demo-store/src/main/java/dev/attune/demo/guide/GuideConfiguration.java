package dev.attune.demo.guide;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** The shop's clock; a test or a host may bring another. */
@Configuration(proxyBeanMethods = false)
class GuideConfiguration {

    @Bean
    @Fallback
    Clock shopClock() {
        return Clock.systemUTC();
    }
}
