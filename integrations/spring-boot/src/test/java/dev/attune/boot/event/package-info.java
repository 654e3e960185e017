/** What is recorded, and what is not. */
@NullMarked
package dev.attune.boot.event;

import org.jspecify.annotations.NullMarked;
