/** The message itself, valid by construction. */
@NullMarked
package dev.herald.domain.content;

import org.jspecify.annotations.NullMarked;
