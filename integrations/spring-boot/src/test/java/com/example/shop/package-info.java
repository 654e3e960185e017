/** A small shop that uses Attune as any application would. */
@NullMarked
package com.example.shop;

import org.jspecify.annotations.NullMarked;
