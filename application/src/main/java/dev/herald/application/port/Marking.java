package dev.herald.application.port;

import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.SubscriptionToken;

/** Makes marks: the same of the same with the same key. */
public interface Marking {

    /** Of whoever has no key. */
    Marking WITHOUT_KEY = new WithoutKey();

    /**
     * Which key it is.
     *
     * @throws KeyUnavailable if there is none
     */
    String keyId();

    /**
     * The mark of a token.
     *
     * @throws KeyUnavailable if there is no key
     */
    Mark of(SubscriptionToken token);

    /**
     * The mark of a person on a page.
     *
     * @throws KeyUnavailable if there is no key
     */
    Mark of(PageId page, Psid person);
}
