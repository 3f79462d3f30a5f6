/** What programs read of campaigns, people and those who send: the same fields on the command line and over HTTP. */
@NullMarked
package dev.herald.http.json;

import org.jspecify.annotations.NullMarked;
