/** What comes out: decisions with their reasons, and blocks with their fields filled in. */
@NullMarked
package dev.attune.api.decision;

import org.jspecify.annotations.NullMarked;
