/** One request seen by the engine: its context, and the frozen facts that rules and placeholders see. */
@NullMarked
package dev.attune.api.request;

import org.jspecify.annotations.NullMarked;
