/** The Graph API's {@code message} object, read and written. */
@NullMarked
package dev.herald.http.message;

import org.jspecify.annotations.NullMarked;
