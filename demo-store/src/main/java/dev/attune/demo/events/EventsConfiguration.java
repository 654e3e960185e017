package dev.attune.demo.events;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** Lets the shop run when nobody listens. */
@Configuration(proxyBeanMethods = false)
class EventsConfiguration {

    @Bean
    @Fallback
    ShopEvents unheardShopEvents() {
        return new ShopEvents() {};
    }
}
