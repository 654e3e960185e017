package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConditionReferenceTests {

    private static final Path PAGE = Path.of(System.getProperty("attune.root"), "docs", "reference", "conditions.md");

    @Test
    void thePageSaysWhatTheCodeDoes() throws IOException {
        String page = ConditionReference.page();
        if (Boolean.getBoolean("attune.reference.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("docs/reference/conditions.md differs from the code; to write it anew: ./mvnw -pl rules-engine -am"
                        + " -Dtest=ConditionReferenceTests -Dsurefire.failIfNoSpecifiedTests=false"
                        + " -Dattune.reference.write=true test")
                .content()
                .isEqualTo(page);
    }

    @Test
    void thePageHasEveryOperator() {
        assertThat(ConditionReference.operatorNames())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Operators.names());
    }
}
