/** The visitor's choice whether the shop may adapt to them. */
@NullMarked
package dev.attune.demo.consent;

import org.jspecify.annotations.NullMarked;
