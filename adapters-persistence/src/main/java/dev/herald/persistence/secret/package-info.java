/** Keys that lie outside the store, and what is sealed and marked with them. The one place that knows Tink. */
@NullMarked
package dev.herald.persistence.secret;

import org.jspecify.annotations.NullMarked;
