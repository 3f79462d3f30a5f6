/** A store in memory: for tests, trials and simulations. Nothing survives the process. */
@NullMarked
package dev.herald.persistence.memory;

import org.jspecify.annotations.NullMarked;
