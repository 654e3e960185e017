/** The JSON API, request by request. */
@NullMarked
package dev.attune.boot.api;

import org.jspecify.annotations.NullMarked;
