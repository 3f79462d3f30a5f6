/** One message to one person: what became of it. */
@NullMarked
package dev.herald.domain.delivery;

import org.jspecify.annotations.NullMarked;
