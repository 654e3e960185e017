/** Real templates through a real engine. */
@NullMarked
package dev.attune.thymeleaf;

import org.jspecify.annotations.NullMarked;
