/** What people read of those who send, the same on pages and terminals. */
@NullMarked
package dev.herald.http.words;

import org.jspecify.annotations.NullMarked;
