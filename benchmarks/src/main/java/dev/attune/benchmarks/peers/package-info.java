/** Engines of others, each given the same rules in its own words and used as its documentation says. */
@NullMarked
package dev.attune.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
