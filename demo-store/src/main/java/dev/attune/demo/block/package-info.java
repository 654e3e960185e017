/** What the personalized places of the pages show when nothing matches. */
@NullMarked
package dev.attune.demo.block;

import org.jspecify.annotations.NullMarked;
