/** The Graph API and its formats, behind the application's ports. */
@NullMarked
package dev.herald.http;

import org.jspecify.annotations.NullMarked;
