package dev.attune.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page of the guide, with examples that comments mark. */
record GuidePage(String text) {

    private static final JsonMapper JSON = new JsonMapper();

    static GuidePage named(String name) {
        try {
            return new GuidePage(Files.readString(Path.of(System.getProperty("attune.root"), "docs", "guide", name)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The block of code after the comment that has this text. */
    String block(String comment) {
        Matcher block = Pattern.compile(
                        "<!-- " + Pattern.quote(comment) + " -->\\s*```\\w*\\R(.*?)\\R```", Pattern.DOTALL)
                .matcher(text);
        assertThat(block.find()).as(comment).isTrue();
        return block.group(1);
    }

    /** The example that the page is about. */
    JsonNode content() {
        return JSON.readTree(block("content"));
    }
}
