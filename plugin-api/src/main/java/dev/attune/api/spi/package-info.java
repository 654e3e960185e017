/** What a host or a plugin author may replace or add. */
@NullMarked
package dev.attune.api.spi;

import org.jspecify.annotations.NullMarked;
