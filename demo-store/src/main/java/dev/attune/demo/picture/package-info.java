/** The pictures of the shop, drawn as SVG from what is known about each product. */
@NullMarked
package dev.attune.demo.picture;

import org.jspecify.annotations.NullMarked;
