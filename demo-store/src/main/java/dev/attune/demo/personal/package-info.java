/** How the shop uses Attune: what it tells it, what it adds to it, and the "why?" beside each block. */
@NullMarked
package dev.attune.demo.personal;

import org.jspecify.annotations.NullMarked;
