package dev.herald.application.port;

import dev.herald.domain.account.PageId;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * How far we have read one of a page's lists of subscriptions, so that a reading that broke off goes on where it stopped.
 *
 * @param begunAt when this reading of the list began
 * @param next where the next part begins; none once the list was read to its end. The API says not to keep it for long
 * @param seen subscriptions read so far
 * @param unreadable entries so far that no subscription could be made of
 */
public record SyncMark(PageList list, Instant begunAt, Option<String> next, long seen, long unreadable) {

    /** Whose list it is. */
    public PageId page() {
        return list.page();
    }

    /** Whether the list was read to its end. */
    public boolean isDone() {
        return next.isEmpty();
    }
}
