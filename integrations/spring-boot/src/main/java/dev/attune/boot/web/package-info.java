/** The edge: from an HTTP request to who asks, when, from where, and with what allowed. */
@NullMarked
package dev.attune.boot.web;

import org.jspecify.annotations.NullMarked;
