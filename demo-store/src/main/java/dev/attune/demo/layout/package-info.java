/** The frame around every page. */
@NullMarked
package dev.attune.demo.layout;

import org.jspecify.annotations.NullMarked;
