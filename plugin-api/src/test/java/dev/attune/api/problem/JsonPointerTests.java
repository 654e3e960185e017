package dev.attune.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonPointerTests {

    @Test
    void namesTheWayFromTheWholeDocument() {
        assertThat(JsonPointer.index(JsonPointer.child(JsonPointer.child("", "blocks"), "variants"), 2))
                .isEqualTo("/blocks/variants/2");
    }

    @Test
    void escapesWhatHasAMeaningInPointers() {
        assertThat(JsonPointer.child("/a", "m~n/o")).isEqualTo("/a/m~0n~1o");
        assertThat(JsonPointer.child("/a", "~1")).isEqualTo("/a/~01");
        assertThat(JsonPointer.child("", "")).isEqualTo("/");
    }
}
