package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.account.Sender;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What the API says of a message in {@code entry[].changes[].value} (webhooks page, mid-2026): page, app, business and
 * person as numbers, the other ids as strings, times in seconds. Who was found by a custom audience has neither {@code
 * recipient_id} nor {@code mid}.
 */
final class NoticeJson {
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

    private NoticeJson() {}

    static ObjectNode write(Notice notice, AcceptedMessage message, Option<String> person, Sender sender, Instant at) {
        var value = Json.object();
        if (notice != Notice.FAILURE) {
            person.forEach(psid -> putId(value, "recipient_id", psid).put("mid", "m_" + message.trackingId()));
        }
        putId(value, "page_id", sender.page().id().value());
        if (notice != Notice.CLICK && notice != Notice.READ) {
            putId(value, "app_id", sender.app().id());
        }
        if (notice == Notice.FAILURE) {
            putId(value, "business_id", sender.business().id()).put("error_message", "The message was not delivered.");
        } else if (notice != Notice.CLICK) {
            value.put("marketing_message_tracking_id", message.trackingId().toString());
        }
        return value.put("timestamp", at.getEpochSecond())
                .put("messenger_subscription_token", message.token().value())
                .put("message_id", message.messageId());
    }

    static ObjectNode putId(ObjectNode value, String name, String id) {
        return NUMBER.matcher(id).matches() ? value.put(name, Long.parseLong(id)) : value.put(name, id);
    }
}
