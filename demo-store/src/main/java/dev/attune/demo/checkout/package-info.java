/** From the cart to an order. */
@NullMarked
package dev.attune.demo.checkout;

import org.jspecify.annotations.NullMarked;
