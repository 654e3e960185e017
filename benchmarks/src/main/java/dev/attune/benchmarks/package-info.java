/** What Attune costs, each figure beside its bare limit in the same run. */
@NullMarked
package dev.attune.benchmarks;

import org.jspecify.annotations.NullMarked;
