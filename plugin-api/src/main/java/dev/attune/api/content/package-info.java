/** What editors make: slots, blocks, variants, experiences, audiences. */
@NullMarked
package dev.attune.api.content;

import org.jspecify.annotations.NullMarked;
