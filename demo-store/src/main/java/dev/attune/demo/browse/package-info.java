/** Finding things: home, departments, products, search. */
@NullMarked
package dev.attune.demo.browse;

import org.jspecify.annotations.NullMarked;
