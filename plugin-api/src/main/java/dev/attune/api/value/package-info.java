/** The values that facts and literals can have, and three-valued logic. */
@NullMarked
package dev.attune.api.value;

import org.jspecify.annotations.NullMarked;
