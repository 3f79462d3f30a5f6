/** Whether a message may go to a person, and all the reasons why not. */
@NullMarked
package dev.herald.domain.eligibility;

import org.jspecify.annotations.NullMarked;
