/** The names of what editors make. */
@NullMarked
package dev.attune.api.key;

import org.jspecify.annotations.NullMarked;
