/** The edge, on requests made by hand. */
@NullMarked
package dev.attune.boot.web;

import org.jspecify.annotations.NullMarked;
