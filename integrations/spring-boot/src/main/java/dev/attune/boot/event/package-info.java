/** What visitors do: page views seen by themselves, and what the host tells. */
@NullMarked
package dev.attune.boot.event;

import org.jspecify.annotations.NullMarked;
