/** What the Graph API tells by itself: receiving it over HTTP, and understanding it. */
@NullMarked
package dev.herald.http.webhook;

import org.jspecify.annotations.NullMarked;
