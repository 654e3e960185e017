package dev.attune.content.template;

import org.jspecify.annotations.Nullable;

/** What a filter of the language does with its input and at most two arguments; an argument that is not given is nil. */
interface FilterFunction {
    @Nullable
    Object apply(@Nullable Object input, @Nullable Object first, @Nullable Object second, RenderState state);
}
