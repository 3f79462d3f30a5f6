/** A store in one SQLite file, owned by one process at a time. */
@NullMarked
package dev.herald.persistence.sqlite;

import org.jspecify.annotations.NullMarked;
