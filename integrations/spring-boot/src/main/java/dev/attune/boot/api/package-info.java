/** The JSON API: decisions for callers that render pages elsewhere, and problem details for every error. */
@NullMarked
package dev.attune.boot.api;

import org.jspecify.annotations.NullMarked;
