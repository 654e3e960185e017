/** The language of rules: one sealed tree of conditions. */
@NullMarked
package dev.attune.api.condition;

import org.jspecify.annotations.NullMarked;
