/** The banner that templates are measured with, whom it is for, and how it is written by hand. */
@NullMarked
package dev.attune.benchmarks.banner;

import org.jspecify.annotations.NullMarked;
