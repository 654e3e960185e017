/** The declared facts: their keys, types, purposes, and the catalogue in which all of them stand. */
@NullMarked
package dev.attune.api.attribute;

import org.jspecify.annotations.NullMarked;
