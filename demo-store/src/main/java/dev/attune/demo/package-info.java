/** An outdoor shop that shows what personalized pages feel like. */
@NullMarked
package dev.attune.demo;

import org.jspecify.annotations.NullMarked;
