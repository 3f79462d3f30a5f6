/** What the API makes of those who send. */
@NullMarked
package dev.herald.application.account;

import org.jspecify.annotations.NullMarked;
