/** The catalogue and the cart for shop windows that are not HTML. */
@NullMarked
package dev.attune.demo.api;

import org.jspecify.annotations.NullMarked;
