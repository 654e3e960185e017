package dev.attune.content.format;

import dev.attune.api.content.Content;
import dev.attune.api.problem.InvalidContentException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON form of content: an object with the lists {@code attributes}, {@code slots}, {@code audiences} and {@code blocks}, each of
 * which may be left out. What was written is read again as the same content, with its fields in their order.
 *
 * <p>The form alone is looked at here. Whether an audience, a variant or a slot that is named exists, and whether a key occurs twice, is
 * for the compiler of publications to say: a draft may be unfinished.
 */
public final class ContentFormat {

    private ContentFormat() {}

    /**
     * Content from JSON text.
     *
     * @throws InvalidContentException with all problems, if there is any
     */
    public static Content read(String json) {
        Problems problems = new Problems();
        JsonNode document = Document.parse(json, problems);
        if (document.isNull()) {
            problems.throwIfAny();
        }
        return read(document, problems);
    }

    /**
     * Content from JSON that was parsed before; whether names occurred twice in it can no longer be told.
     *
     * @throws InvalidContentException with all problems, if there is any
     */
    public static Content read(JsonNode document) {
        return read(document, new Problems());
    }

    private static Content read(JsonNode document, Problems problems) {
        int before = problems.count();
        Document.check(document, problems);
        if (problems.count() > before) {
            problems.throwIfAny(); // what is nested without end cannot be walked any further
        }
        Content content = ContentReader.read(document, problems).content().orElse(Content.EMPTY);
        problems.throwIfAny();
        return content;
    }

    /** What can be read of JSON text, whatever is wrong with it. */
    public static ReadableContent readable(String json) {
        Problems problems = new Problems();
        JsonNode document = Document.parse(json, problems);
        if (document.isNull() && problems.count() > 0) {
            return ReadableContent.unclear(problems.all());
        }
        boolean clear = problems.count() == 0;
        int before = problems.count();
        Document.check(document, problems);
        if (problems.count() > before) {
            return ReadableContent.unclear(problems.all());
        }
        ReadableContent readable = ContentReader.read(document, problems);
        return clear ? readable : ReadableContent.unclear(readable.problems());
    }

    /**
     * The JSON form of this content, without what is as it is by default.
     *
     * @throws InvalidContentException if it could not be read again: conditions that are nested too deep, a number that is not finite,
     *     or text with U+0000 or half a surrogate pair, which no store keeps
     */
    public static ObjectNode write(Content content) {
        ObjectNode document = ContentWriter.write(content);
        Problems problems = new Problems();
        Document.check(document, problems);
        problems.throwIfAny();
        ContentReader.read(document, problems);
        problems.throwIfAny();
        return document;
    }
}
