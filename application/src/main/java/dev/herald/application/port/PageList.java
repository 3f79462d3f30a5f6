package dev.herald.application.port;

import dev.herald.domain.account.PageId;
import io.vavr.control.Option;

/**
 * One of the lists of subscriptions that the API keeps for a page.
 *
 * @param customAudience the custom audience from which those on it are; none for the page's own list, of everybody
 */
public record PageList(PageId page, Option<RemoteId> customAudience) {

    /** The page's own list. */
    public static PageList ofEverybody(PageId page) {
        return new PageList(page, Option.none());
    }

    /** The list of those from a custom audience. */
    public static PageList ofCustomAudience(PageId page, RemoteId customAudience) {
        return new PageList(page, Option.some(customAudience));
    }
}
