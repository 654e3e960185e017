/** A real Redis and a real PostgreSQL from the class path, gone when their owner is gone. */
@NullMarked
package dev.attune.embedded;

import org.jspecify.annotations.NullMarked;
