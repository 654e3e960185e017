package dev.attune.boot;

import com.example.shop.Browser;
import com.example.shop.Shop;
import com.example.shop.ShopClock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The shop on a real Redis and a real PostgreSQL, at noon on a Sunday, for tests that hurt neither of them. */
@SpringBootTest(
        classes = Shop.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "attune.deadline=5s",
            "attune.api.server-keys=the-first-server-key-of-two,the-second-server-key-of-two"
        })
@Import(OpenShop.Noon.class)
abstract class OpenShop {

    @TestConfiguration(proxyBeanMethods = false)
    static class Noon {
        @Bean
        ShopClock clock() {
            return new ShopClock(Instant.parse("2026-11-22T12:00:00Z"));
        }
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RealServers.properties(registry, RealServers.shared());
    }

    @LocalServerPort
    private int port;

    @Autowired
    private ShopClock clock;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = newBrowser();
    }

    ShopClock clock() {
        return clock;
    }

    Browser browser() {
        return browser;
    }

    Browser newBrowser() {
        return new Browser(port);
    }

    Browser newServer() {
        return newBrowser().sending("Authorization", "Bearer the-second-server-key-of-two");
    }
}
