/** Audiences as files: the Graph API's listing of subscription tokens, one object a line. */
@NullMarked
package dev.herald.http.audience;

import org.jspecify.annotations.NullMarked;
