/** Who may be messaged: the person behind a subscription token, and what we know of them. */
@NullMarked
package dev.herald.domain.subscription;

import org.jspecify.annotations.NullMarked;
