/** What can be known about conditions before any visitor comes: never true, always true, in vain, overlapping. */
@NullMarked
package dev.attune.rules.analysis;

import org.jspecify.annotations.NullMarked;
