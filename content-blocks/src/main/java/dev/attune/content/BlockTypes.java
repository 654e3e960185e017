package dev.attune.content;

import dev.attune.api.content.Block;
import dev.attune.api.content.Field;
import dev.attune.api.content.Variant;
import dev.attune.api.problem.JsonPointer;
import dev.attune.api.problem.Problem;
import dev.attune.api.spi.BlockType;
import dev.attune.api.spi.BlockType.FieldDeclaration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds variants against the fields that their block's type declares. */
final class BlockTypes {

    private final Map<String, BlockType> types = new LinkedHashMap<>();
    private final List<Problem> problems;

    BlockTypes(List<BlockType> declared, List<Problem> problems) {
        declared.forEach(type -> types.put(type.key(), type));
        this.problems = problems;
    }

    void check(Block block, String pointer) {
        if (block.type().equals(Block.FREE)) {
            return;
        }
        BlockType type = types.get(block.type());
        if (type == null) {
            problems.add(Problem.error(
                    pointer + "/type",
                    "there is no block type " + block.type() + ": choose " + Block.FREE
                            + (types.isEmpty() ? "" : " or one of " + String.join(", ", types.keySet()))));
            return;
        }
        for (int i = 0; i < block.variants().size(); i++) {
            check(block.variants().get(i), type, pointer + "/variants/" + i + "/fields");
        }
    }

    private void check(Variant variant, BlockType type, String pointer) {
        Map<String, FieldDeclaration> declared = new LinkedHashMap<>();
        type.fields().forEach(field -> declared.put(field.name(), field));
        for (FieldDeclaration field : declared.values()) {
            if (field.required() && !variant.fields().containsKey(field.name())) {
                problems.add(Problem.error(
                        pointer, "field " + field.name() + " is missing: a block of type " + type.key() + " needs it"));
            }
        }
        variant.fields().forEach((name, field) -> check(name, field, declared.get(name), type, pointer));
    }

    private void check(
            String name, Field field, @Nullable FieldDeclaration declaration, BlockType type, String pointer) {
        if (declaration == null) {
            problems.add(Problem.error(
                    JsonPointer.child(pointer, name),
                    "a block of type " + type.key() + " has no field " + name + ": remove it"));
        } else if (declaration.kind() != field.kind()) {
            problems.add(Problem.error(
                    JsonPointer.child(pointer, name),
                    "field " + name + " must be of kind "
                            + declaration.kind().name().toLowerCase(Locale.ROOT) + ", not "
                            + field.kind().name().toLowerCase(Locale.ROOT)));
        }
    }
}
