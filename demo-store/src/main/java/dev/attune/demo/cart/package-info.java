/** The shopping cart of a visit. */
@NullMarked
package dev.attune.demo.cart;

import org.jspecify.annotations.NullMarked;
