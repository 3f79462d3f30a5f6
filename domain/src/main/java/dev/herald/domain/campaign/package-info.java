/** What is sent, when, and in which state it is. */
@NullMarked
package dev.herald.domain.campaign;

import org.jspecify.annotations.NullMarked;
