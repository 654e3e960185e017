/** The JSON form of content and of values: strict, readable by hand, with all problems at once. */
@NullMarked
package dev.attune.content.format;

import org.jspecify.annotations.NullMarked;
