package dev.herald.application.port;

import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.SubscriptionToken;

/** Who is to be forgotten. */
public sealed interface Whom {

    /** A person on a page, with every token of theirs that we know. */
    record OnPage(PageId page, Psid person) implements Whom {}

    /** Whoever a token belongs to: the person with every token of theirs, if we know their id, or the token alone. */
    record OfToken(SubscriptionToken token) implements Whom {}
}
