/** Signing in and out. */
@NullMarked
package dev.attune.demo.account;

import org.jspecify.annotations.NullMarked;
