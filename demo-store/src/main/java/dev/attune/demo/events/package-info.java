/** What the shop tells the outside about its customers' doings. */
@NullMarked
package dev.attune.demo.events;

import org.jspecify.annotations.NullMarked;
