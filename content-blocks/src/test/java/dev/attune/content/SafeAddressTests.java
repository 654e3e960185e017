package dev.attune.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/c/boots",
                "c/boots?x=1:2",
                "#top",
                "//cdn.example/x.svg",
                "https://example.com",
                "HTTP://EXAMPLE.COM",
                "mailto:a@example.com",
                "tel:+4930",
                "?a=javascript:alert(1)"
            })
    void letsThroughWhatOnlyLeadsSomewhere(String address) {
        assertThat(SafeAddress.of(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "java\tscript:alert(1)",
                "\u0001javascript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                ":x"
            })
    void stopsWhatCouldRunSomething(String address) {
        assertThat(SafeAddress.of(address)).isEqualTo("#");
    }
}
