/** Access tokens that are kept sealed, and the keys they are sealed with. */
@NullMarked
package dev.herald.application.secret;

import org.jspecify.annotations.NullMarked;
