package com.example.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.embedded.EmbeddedServers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The starter and two properties are enough. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class StarterTests {

    private static final EmbeddedServers SERVERS = EmbeddedServers.startTemporary();

    private final HttpClient client = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    private int port;

    @DynamicPropertySource
    static void twoProperties(DynamicPropertyRegistry registry) {
        registry.add("spring.data.redis.url", SERVERS.redis()::url);
        registry.add("spring.datasource.url", SERVERS.postgres()::url);
    }

    @AfterAll
    static void stop() {
        SERVERS.close();
    }

    @Test
    void aFirstVisitShowsTheBaseline() throws Exception {
        HttpResponse<String> page = get("attune_consent=personalization");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Welcome to our shop").contains("Nobody has made content for this one.");
    }

    @Test
    void aVisitorWhoComesBackIsKnown() throws Exception {
        String visitor = visitor(get("attune_consent=personalization"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(get("attune_consent=personalization; " + visitor)
                                .body())
                        .contains("Good that you are still here"));
    }

    @Test
    void aVisitorWhoDidNotConsentIsNot() throws Exception {
        String visitor = visitor(get("attune_consent=none"));
        assertThat(get("attune_consent=none; " + visitor).body()).contains("Welcome to our shop");
        assertThat(get("attune_consent=none; " + visitor).body()).contains("Welcome to our shop");
    }

    @Test
    void theSameDecisionsComeAsJson() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address("/attune/v1/decide"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                """
                                {"slots": ["home.hero"], "context": {"url": "/", "timeZone": "Europe/Berlin", "locale": "de-DE"}}
                                """))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"publication\":1")
                .contains("\"variant\":\"welcome\"")
                .contains("\"headline\":\"Welcome to our shop\"");
    }

    private HttpResponse<String> get(String cookies) throws Exception {
        return client.send(
                HttpRequest.newBuilder(address("/")).header("Cookie", cookies).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String visitor(HttpResponse<String> page) {
        return page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
