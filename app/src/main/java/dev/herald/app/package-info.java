/** The program: wiring and command line. */
@NullMarked
package dev.herald.app;

import org.jspecify.annotations.NullMarked;
