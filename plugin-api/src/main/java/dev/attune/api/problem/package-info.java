/** What is wrong with something an editor wrote, each with its place. */
@NullMarked
package dev.attune.api.problem;

import org.jspecify.annotations.NullMarked;
