/** What Herald needs from the world outside, in the domain's words. A method is a transaction. */
@NullMarked
package dev.herald.application.port;

import org.jspecify.annotations.NullMarked;
