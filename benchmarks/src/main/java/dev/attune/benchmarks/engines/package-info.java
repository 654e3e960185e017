/** Template engines, each given the same banner in its own words and used as its documentation says. */
@NullMarked
package dev.attune.benchmarks.engines;

import org.jspecify.annotations.NullMarked;
