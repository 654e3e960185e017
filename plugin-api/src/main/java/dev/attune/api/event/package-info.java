/** What happened, and the bounded trail of it that decisions look at. */
@NullMarked
package dev.attune.api.event;

import org.jspecify.annotations.NullMarked;
