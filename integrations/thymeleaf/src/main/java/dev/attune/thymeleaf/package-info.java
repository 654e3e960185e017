/** The dialect: {@code <attune:slot>} in Thymeleaf templates. */
@NullMarked
package dev.attune.thymeleaf;

import org.jspecify.annotations.NullMarked;
