package dev.attune.content.template;

import org.jspecify.annotations.Nullable;

/**
 * One planned computation. Its result is what {@link Data} describes: plain Java objects, with null for nil.
 */
interface Expression {
    @Nullable
    Object evaluate(RenderState state);
}
