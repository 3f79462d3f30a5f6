/** The command line. */
@NullMarked
package dev.herald.app.command;

import org.jspecify.annotations.NullMarked;
