/** The adapters that keep state in SQLite. */
@NullMarked
package dev.herald.persistence;

import org.jspecify.annotations.NullMarked;
