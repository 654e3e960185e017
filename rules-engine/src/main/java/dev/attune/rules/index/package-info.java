/**
 * Finds all conjunctions that hold for one set of facts without asking each of them. It knows nothing of conditions: only dimensions
 * (attributes whose values fall into cells), tests of cells, and predicates that somebody else evaluates. Internal to the rules engine.
 *
 * <p>Every conjunction is listed under the cells of its one most selective test, its access test; a request looks only at the lists of
 * its own cells, and what stands there is verified test by test, inline, in arrays of ints.
 */
@NullMarked
package dev.attune.rules.index;

import org.jspecify.annotations.NullMarked;
