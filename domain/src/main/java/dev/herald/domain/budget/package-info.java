/** Money, budgets, and what a message is expected to cost. */
@NullMarked
package dev.herald.domain.budget;

import org.jspecify.annotations.NullMarked;
