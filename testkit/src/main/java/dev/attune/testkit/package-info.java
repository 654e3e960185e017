/** Contracts that every implementation of an SPI fulfils, as tests to extend, and fixtures for them. */
@NullMarked
package dev.attune.testkit;

import org.jspecify.annotations.NullMarked;
