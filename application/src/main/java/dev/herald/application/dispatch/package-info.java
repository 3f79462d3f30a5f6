/**
 * Sending a campaign: a deterministic core that turns events into commands, with neither clock nor I/O, and a thin
 * runtime that carries the commands out.
 */
@NullMarked
package dev.herald.application.dispatch;

import org.jspecify.annotations.NullMarked;
