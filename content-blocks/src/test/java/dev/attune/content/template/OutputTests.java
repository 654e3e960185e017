package dev.attune.content.template;

import static dev.attune.content.template.Fixture.givenTemplate;

import org.junit.jupiter.api.Test;

class OutputTests {

    @Test
    void writesTextAsItIs() {
        givenTemplate("<b>Hello & welcome</b> { } {x} %}").thenOutputIs("<b>Hello & welcome</b> { } {x} %}");
    }

    @Test
    void writesAttributes() {
        givenTemplate("Hello {{ profile.first_name }}!")
                .with("profile.first_name", "Ada")
                .thenOutputIs("Hello Ada!");
    }
}
