/** Profiles, editorial content and the secret of the installation on PostgreSQL. */
@NullMarked
package dev.attune.postgres;

import org.jspecify.annotations.NullMarked;
