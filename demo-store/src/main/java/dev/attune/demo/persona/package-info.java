/** The three customers a visitor of the demo can be. */
@NullMarked
package dev.attune.demo.persona;

import org.jspecify.annotations.NullMarked;
