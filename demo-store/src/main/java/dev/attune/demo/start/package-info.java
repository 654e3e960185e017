/** How the shop starts: with servers of its own where none are configured, and a word of welcome. */
@NullMarked
package dev.attune.demo.start;

import org.jspecify.annotations.NullMarked;
