/** What machines ask a server about itself. */
@NullMarked
package dev.herald.http.ops;

import org.jspecify.annotations.NullMarked;
