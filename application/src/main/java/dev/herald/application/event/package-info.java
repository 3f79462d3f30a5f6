/** What the API tells by itself: kept when it comes, worked off afterwards. */
@NullMarked
package dev.herald.application.event;

import org.jspecify.annotations.NullMarked;
