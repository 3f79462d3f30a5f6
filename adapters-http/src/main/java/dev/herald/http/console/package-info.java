/** The console: what operators see in a browser. Pages are rendered here and work without scripts; scripts keep them fresh. */
@NullMarked
package dev.herald.http.console;

import org.jspecify.annotations.NullMarked;
