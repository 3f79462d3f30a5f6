package dev.herald.application.port;

import dev.herald.domain.account.PageId;
import dev.herald.domain.content.OptInRequest;
import dev.herald.domain.subscription.Psid;
import io.vavr.control.Option;

/** Asks people whether they want a page's marketing messages. */
public interface OptInRequests {

    /**
     * Asks one person, who must have written to the page within the last 24 hours. Never repeated by itself.
     *
     * @return the id of the message that asks, where the API gave one
     */
    Answer<Option<String>> ask(PageId page, Psid person, OptInRequest request);
}
