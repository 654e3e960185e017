/** What a visitor has allowed, by purpose. */
@NullMarked
package dev.attune.api.consent;

import org.jspecify.annotations.NullMarked;
