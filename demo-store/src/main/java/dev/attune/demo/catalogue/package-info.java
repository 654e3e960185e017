/** What the shop sells: products, categories, and the ways to find them. */
@NullMarked
package dev.attune.demo.catalogue;

import org.jspecify.annotations.NullMarked;
