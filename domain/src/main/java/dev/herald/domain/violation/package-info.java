/** What is wrong with a value that someone tried to make. */
@NullMarked
package dev.herald.domain.violation;

import org.jspecify.annotations.NullMarked;
