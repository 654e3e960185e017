/** What happens on a request: a publication, the facts of a visit, and the blocks they resolve to. */
@NullMarked
package dev.attune.content;

import org.jspecify.annotations.NullMarked;
