/**
 * Finds all conjunctions that hold for one set of facts without asking each of them. It knows nothing of conditions: only dimensions
 * (attributes whose values fall into cells), tests of cells, and predicates that somebody else evaluates. Internal to the rules engine.
 *
 * <p>Every conjunction is listed under the cells of its access test, the one that most seldom holds; a request looks only at the lists of
 * its own cells. There most conjunctions fail the masks of two more tests, which stand side by side; the rest of the others is verified.
 */
@NullMarked
package dev.attune.rules.index;

import org.jspecify.annotations.NullMarked;
