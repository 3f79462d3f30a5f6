package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.control.Option;

/**
 * One event on its way to the app.
 *
 * @param token the subscription that it is about; none if it is about none
 * @param list where it stands in its page's entry
 */
record Notification(PageId page, Option<SubscriptionToken> token, In list, ObjectNode event) {

    /** The two lists of an entry (webhooks page, mid-2026). */
    enum In {
        MESSAGING,
        CHANGES
    }

    /** A change to a field of the page. */
    static Notification change(PageId page, Option<SubscriptionToken> token, String field, ObjectNode value) {
        var change = Json.object().put("field", field);
        change.set("value", value);
        return new Notification(page, token, In.CHANGES, change);
    }
}
