/** Who sends: the app, business, ad account and page, and the terms they signed. */
@NullMarked
package dev.herald.domain.account;

import org.jspecify.annotations.NullMarked;
