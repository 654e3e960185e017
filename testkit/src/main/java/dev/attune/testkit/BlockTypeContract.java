package dev.attune.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.spi.BlockType;
import dev.attune.api.spi.BlockType.FieldDeclaration;
import org.junit.jupiter.api.Test;

/** What every {@link BlockType} does. */
public abstract class BlockTypeContract {

    protected abstract BlockType blockType();

    @Test
    void hasAKeyAndANameForEditors() {
        assertThat(blockType().key()).matches("[a-z0-9]([a-z0-9._-]{0,78}[a-z0-9])?");
        assertThat(blockType().label()).isNotBlank();
    }

    @Test
    void declaresFieldsEachOnce() {
        assertThat(blockType().fields()).isNotEmpty();
        assertThat(blockType().fields()).extracting(FieldDeclaration::name).doesNotHaveDuplicates();
    }

    @Test
    void namesFieldsForPagesAndForEditors() {
        assertThat(blockType().fields()).allSatisfy(field -> {
            assertThat(field.name()).matches("[a-zA-Z][a-zA-Z0-9_]*");
            assertThat(field.label()).isNotBlank();
        });
    }

    @Test
    void declaresTheSameEveryTime() {
        assertThat(blockType().fields()).isEqualTo(blockType().fields());
    }
}
