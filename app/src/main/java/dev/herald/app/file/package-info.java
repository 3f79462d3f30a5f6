/** Campaign files: what a person writes, read with all mistakes at once. */
@NullMarked
package dev.herald.app.file;

import org.jspecify.annotations.NullMarked;
