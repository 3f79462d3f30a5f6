/** What can be done with a campaign: look ahead, run it, report on it. */
@NullMarked
package dev.herald.application.campaign;

import org.jspecify.annotations.NullMarked;
