/** Small things of the web that all features share: cookies, redirects, headers. */
@NullMarked
package dev.attune.demo.web;

import org.jspecify.annotations.NullMarked;
