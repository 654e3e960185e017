package dev.attune.content.template;

import org.jspecify.annotations.Nullable;

/** Reads one kind of tag, of which the name has been read already. */
interface TagParser {

    /** The tag and all up to its end tag; null if it leaves nothing to render. */
    @Nullable
    Tree parse(TemplateParser parser, int at);
}
