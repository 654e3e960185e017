/** The rules and the visitors that every way of finding rules is measured with. */
@NullMarked
package dev.attune.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
