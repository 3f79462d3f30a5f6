/** Whom a campaign goes to: importing an audience. */
@NullMarked
package dev.herald.application.audience;

import org.jspecify.annotations.NullMarked;
