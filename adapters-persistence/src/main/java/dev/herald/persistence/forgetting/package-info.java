/** What forgetting people takes that every store has in common. */
@NullMarked
package dev.herald.persistence.forgetting;

import org.jspecify.annotations.NullMarked;
