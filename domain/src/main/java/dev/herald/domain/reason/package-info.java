/** What stands in the way of a message, foreseen by us or reported by the API, whom it holds for and what to do about it. */
@NullMarked
package dev.herald.domain.reason;

import org.jspecify.annotations.NullMarked;
