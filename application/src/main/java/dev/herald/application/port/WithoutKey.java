package dev.herald.application.port;

import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.SubscriptionToken;

/** Marks nobody. */
final class WithoutKey implements Marking {
    private static KeyUnavailable unavailable() {
        return new KeyUnavailable("There is no key to mark people with who are forgotten.");
    }

    @Override
    public String keyId() {
        throw unavailable();
    }

    @Override
    public Mark of(SubscriptionToken token) {
        throw unavailable();
    }

    @Override
    public Mark of(PageId page, Psid person) {
        throw unavailable();
    }
}
