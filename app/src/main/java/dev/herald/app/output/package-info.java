/** What people and programs read when a command has ended. */
@NullMarked
package dev.herald.app.output;

import org.jspecify.annotations.NullMarked;
