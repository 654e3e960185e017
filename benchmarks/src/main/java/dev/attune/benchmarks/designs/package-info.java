/** Ways to find all matching rules at once, each with values as numbers and rules as arrays: what the choice of an index is made from. */
@NullMarked
package dev.attune.benchmarks.designs;

import org.jspecify.annotations.NullMarked;
