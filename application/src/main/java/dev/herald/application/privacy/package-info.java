/** What people may ask of us: to be forgotten. */
@NullMarked
package dev.herald.application.privacy;

import org.jspecify.annotations.NullMarked;
