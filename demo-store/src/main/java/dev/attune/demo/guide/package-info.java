/** Things to try, for visitors of the demo. */
@NullMarked
package dev.attune.demo.guide;

import org.jspecify.annotations.NullMarked;
