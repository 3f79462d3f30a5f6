/** The client of Meta's Graph API: sends, campaigns and token look-ups. */
@NullMarked
package dev.herald.http.graph;

import org.jspecify.annotations.NullMarked;
