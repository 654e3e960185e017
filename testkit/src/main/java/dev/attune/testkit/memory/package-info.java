/** Implementations of the SPI that keep everything in memory: models of their contracts, and stores for tests. */
@NullMarked
package dev.attune.testkit.memory;

import org.jspecify.annotations.NullMarked;
