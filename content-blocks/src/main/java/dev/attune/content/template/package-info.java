/** The template language of placeholders: Liquid, compiled once into a plan that only evaluates. */
@NullMarked
package dev.attune.content.template;

import org.jspecify.annotations.NullMarked;
