/** The HTTP API for programs: everything the console shows and does, as JSON. */
@NullMarked
package dev.herald.http.api;

import org.jspecify.annotations.NullMarked;
