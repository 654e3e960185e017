/** What the embedded servers promise, tried on the real ones. */
@NullMarked
package dev.attune.embedded;

import org.jspecify.annotations.NullMarked;
