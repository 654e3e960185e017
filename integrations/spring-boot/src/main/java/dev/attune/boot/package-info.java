/** The auto-configuration: adds Attune to a Spring Boot application that has Redis and PostgreSQL. */
@NullMarked
package dev.attune.boot;

import org.jspecify.annotations.NullMarked;
