/** What stands between a page and its stores: a circuit breaker, and the work that no page waits for. */
@NullMarked
package dev.attune.boot.store;

import org.jspecify.annotations.NullMarked;
