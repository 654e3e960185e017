/** Stores that fail, are slow, and come back. */
@NullMarked
package dev.attune.boot.store;

import org.jspecify.annotations.NullMarked;
