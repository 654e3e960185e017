/** Cases of the condition language that any implementation can be held against, and their reader. */
@NullMarked
package dev.attune.testkit.conformance;

import org.jspecify.annotations.NullMarked;
