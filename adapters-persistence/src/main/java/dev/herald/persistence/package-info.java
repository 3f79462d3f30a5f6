/** The adapters that keep state: in memory, in SQLite, in PostgreSQL. */
@NullMarked
package dev.herald.persistence;

import org.jspecify.annotations.NullMarked;
