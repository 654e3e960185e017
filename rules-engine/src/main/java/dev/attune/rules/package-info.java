/** Conditions: their JSON form and sentences, planned once and then matched, explained and timed. */
@NullMarked
package dev.attune.rules;

import org.jspecify.annotations.NullMarked;
