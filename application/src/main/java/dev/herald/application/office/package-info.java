/** What operators and other programs look at and ask for: campaigns as they stand, people, pauses and runs. */
@NullMarked
package dev.herald.application.office;

import org.jspecify.annotations.NullMarked;
