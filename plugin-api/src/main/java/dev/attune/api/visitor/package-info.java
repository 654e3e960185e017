/** The visitor and the lasting record about the visitor. */
@NullMarked
package dev.attune.api.visitor;

import org.jspecify.annotations.NullMarked;
