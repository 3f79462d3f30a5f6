/** What can be set by flags, by the environment and by a file, and which of them said so. */
@NullMarked
package dev.herald.app.settings;

import org.jspecify.annotations.NullMarked;
