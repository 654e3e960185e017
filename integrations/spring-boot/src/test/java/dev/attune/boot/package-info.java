/** Wiring, architecture, and the whole on real servers. */
@NullMarked
package dev.attune.boot;

import org.jspecify.annotations.NullMarked;
