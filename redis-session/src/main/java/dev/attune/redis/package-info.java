/** Sessions, exposures, profile projections and the event log on Redis. */
@NullMarked
package dev.attune.redis;

import org.jspecify.annotations.NullMarked;
