/** A store in a PostgreSQL database, which several processes may work on. */
@NullMarked
package dev.herald.persistence.postgres;

import org.jspecify.annotations.NullMarked;
