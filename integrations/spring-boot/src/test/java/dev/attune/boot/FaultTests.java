package dev.attune.boot;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.Browser;
import com.example.shop.Shop;
import com.example.shop.ShopClock;
import dev.attune.embedded.EmbeddedServers;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A shop whose real servers stop, hang and come back, with the settings it has unless told otherwise. */
@SpringBootTest(classes = Shop.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(FaultTests.Noon.class)
@DirtiesContext
class FaultTests {

    private static final EmbeddedServers SERVERS = EmbeddedServers.startTemporary();

    /** Far more than the deadline of 50 ms, and far less than anybody's patience: this machine may be busy. */
    private static final Duration SOON = Duration.ofSeconds(3);

    /** What a command may take unless the shop says otherwise: much longer than the deadline. */
    private static final Duration COMMAND_TIMEOUT = Duration.ofMillis(500);

    @TestConfiguration(proxyBeanMethods = false)
    static class Noon {
        @Bean
        ShopClock clock() {
            return new ShopClock(Instant.parse("2026-11-22T12:00:00Z"));
        }
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RealServers.properties(registry, SERVERS);
    }

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void lookAtTwoBoots() {
        browser = new Browser(port).consenting().with("attune_tz", "Asia/Tokyo");
        browser.get("/");
        await().atMost(30, SECONDS).untilAsserted(() -> {
            browser.get("/p/Fjell");
            browser.get("/p/Skog");
            assertThat(browser.get("/").body()).contains("Still thinking about Skog?");
        });
    }

    @AfterEach
    void mend() {
        if (!SERVERS.redis().isRunning()) {
            SERVERS.redis().restart();
        }
        if (!SERVERS.postgres().isRunning()) {
            SERVERS.postgres().restart();
        }
    }

    @AfterAll
    static void close() {
        SERVERS.close();
    }

    @Test
    void pagesComeWithBaselinesAndTimeRulesWhileRedisIsGoneAndRecoverByThemselves() {
        SERVERS.redis().stop();
        for (int i = 0; i < 30; i++) {
            String page = soon(browser, "/");
            assertThat(page)
                    .contains("Welcome outside")
                    .contains("A calm evening")
                    .contains("Only once");
        }
        assertThat(browser.decide("{}").body()).contains("\"degraded\":true").contains("DEGRADED");
        assertThat(soon(browser, "/p/Elv")).contains("Elv");

        SERVERS.redis().restart();
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(browser.decide("{}").body())
                        .contains("\"degraded\":false")
                        .contains("Still thinking about Skog?"));
    }

    @Test
    void pagesComeWhileRedisHangsAndRecoverByThemselves() throws Exception {
        signal("STOP");
        try {
            assertThat(medianOfFive())
                    .isLessThan(COMMAND_TIMEOUT.multipliedBy(3).dividedBy(5));
            for (int i = 0; i < 30; i++) {
                assertThat(soon(browser, "/")).contains("Welcome outside").contains("A calm evening");
            }
            assertThat(browser.decide("{}").body()).contains("\"degraded\":true");
        } finally {
            signal("CONT");
        }
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(browser.decide("{}").body())
                        .contains("\"degraded\":false")
                        .contains("Still thinking about Skog?"));
    }

    @Test
    void publishedPagesComeWhileTheDatabaseIsGone() {
        Browser shared = new Browser(port).consenting();
        shared.get("/");
        await().atMost(60, SECONDS).untilAsserted(() -> {
            shared.post("/sign-in");
            assertThat(shared.get("/").body()).contains("Good to see you, &lt;Ada&gt;");
        });
        SERVERS.postgres().stop();
        assertThat(soon(browser, "/")).contains("Still thinking about Skog?").contains("A calm evening");
        assertThat(browser.decide("{}").body()).contains("\"degraded\":false").contains("Still thinking about Skog?");
        long before = System.nanoTime();
        assertThat(browser.post("/sign-in").statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));

        shared.post("/sign-in");
        assertThat(soon(shared, "/"))
                .as("somebody else signed in, and nobody could tell who")
                .contains("Welcome outside");

        SERVERS.postgres().restart();
        await().atMost(60, SECONDS).untilAsserted(() -> {
            browser.post("/sign-in");
            assertThat(browser.get("/").body()).contains("Good to see you, &lt;Ada&gt;");
        });
    }

    /**
     * Without the deadline the first pages would wait until the command times out, and only then would the circuit breaker spare
     * the others that: so the first five tell whether the deadline holds, and their median leaves out what else this machine does.
     */
    private Duration medianOfFive() {
        return Stream.generate(() -> {
                    long before = System.nanoTime();
                    assertThat(browser.get("/").statusCode()).isEqualTo(200);
                    return Duration.ofNanos(System.nanoTime() - before);
                })
                .limit(5)
                .sorted()
                .skip(2)
                .findFirst()
                .orElseThrow();
    }

    private static String soon(Browser browser, String path) {
        long before = System.nanoTime();
        HttpResponse<String> page = browser.get(path);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SOON);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private static void signal(String signal) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(
                                "kill",
                                "-" + signal,
                                Long.toString(SERVERS.redis().pid()))
                        .start()
                        .waitFor())
                .isZero();
    }
}
