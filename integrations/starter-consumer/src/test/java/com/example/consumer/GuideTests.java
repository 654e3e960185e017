package com.example.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.embedded.EmbeddedServers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** What the guide "Getting started" shows is this application, and does what it says. */
class GuideTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static String guide;
    private static EmbeddedServers servers;
    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void start() throws IOException {
        guide = Files.readString(MODULE.resolve("../../docs/guide/getting-started.md"));
        servers = EmbeddedServers.startTemporary();
        List<String> names = block("properties")
                .lines()
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
        assertThat(names).hasSize(2);
        application = new SpringApplicationBuilder(ConsumerApplication.class)
                .run(
                        "--server.port=0",
                        "--" + names.get(0) + "=" + servers.redis().url(),
                        "--" + names.get(1) + "=" + servers.postgres().url());
    }

    @AfterAll
    static void stop() {
        application.close();
        servers.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/resources/templates/home.html", "src/main/resources/attune/content.json"})
    void showsTheFilesOfThisApplication(String file) throws IOException {
        assertThat(block("file: " + file)).isEqualTo(Files.readString(MODULE.resolve(file)));
    }

    @Test
    void printsTheAnswerThatTheCallGets() throws Exception {
        String[] request = block("decide").split("\\n\\n", 2);
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:"
                                        + application.getEnvironment().getProperty("local.server.port")
                                        + request[0].lines().findFirst().orElseThrow().split(" ")[1]))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(request[1]))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(JSON.readTree(answer.body())).isEqualTo(JSON.readTree(block("decision")));
    }

    /** The fenced block behind the comment of this name. */
    private static String block(String name) {
        Matcher block = Pattern.compile("<!-- " + Pattern.quote(name) + " -->\\n```\\w*\\n(.*?\\n)```", Pattern.DOTALL)
                .matcher(guide);
        assertThat(block.find()).as("the guide's block " + name).isTrue();
        return block.group(1);
    }
}
