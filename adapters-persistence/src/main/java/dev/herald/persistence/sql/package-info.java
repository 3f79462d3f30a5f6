/** A store in a relational database: all queries, the same for every database but for what its {@code Dialect} says. */
@NullMarked
package dev.herald.persistence.sql;

import org.jspecify.annotations.NullMarked;
