/** The shop as its visitors see it: the executable jar, started as a user starts it, in a real browser. */
@NullMarked
package dev.attune.demo.browser;

import org.jspecify.annotations.NullMarked;
