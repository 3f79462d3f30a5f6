package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * What the app is told of people: who opted in or out, in {@code entry[].messaging}, and that an upload was matched, in
 * {@code entry[].changes} (webhooks page, mid-2026). An upload is matched at once here.
 */
final class PeopleNews {
    private static final String OPT_INS = "messaging_optins";
    private static final String UPLOADS = "marketing_messages_subscriber_upload_status";

    private final Outbox outbox;
    private final People people;

    PeopleNews(Outbox outbox, People people) {
        this.outbox = outbox;
        this.people = people;
    }

    void tell(PeopleEvent event) {
        switch (event) {
            case PeopleEvent.OptedIn in -> tell(in);
            case PeopleEvent.OptedOut out when out.told() -> out.tokens().forEach(token -> tellOfStop(token, out.at()));
            case PeopleEvent.AudienceChanged changed when changed.added() -> tell(changed);
            case PeopleEvent.OptedOut untold -> {}
            case PeopleEvent.AudienceChanged removed -> {}
            case PeopleEvent.Seeded seeded -> {}
            case PeopleEvent.Talked talked -> {}
            case PeopleEvent.OptInAsked asked -> {}
            case PeopleEvent.AudienceCreated created -> {}
            case PeopleEvent.AudienceDeleted deleted -> {}
        }
    }

    private void tell(PeopleEvent.OptedIn in) {
        var optIn = optIn(in.token(), "RESUME_NOTIFICATIONS").put("user_token_status", "REFRESHED");
        in.words().title().forEach(title -> optIn.put("title", title));
        in.words().payload().forEach(payload -> optIn.put("payload", payload));
        in.words().timeZone().forEach(zone -> optIn.put("notification_messages_timezone", zone));
        tellMessaging(in.page(), in.token(), in.person().map(psid -> psid.value()), in.at(), optIn);
    }

    private void tellOfStop(SubscriptionToken token, Instant at) {
        people.subscribers().find(token).forEach(subscriber -> {
            var optIn = optIn(token, "STOP_NOTIFICATIONS");
            subscriber.listing().topicTitle().forEach(title -> optIn.put("title", title));
            subscriber.listing().timeZone().forEach(zone -> optIn.put("notification_messages_timezone", zone));
            tellMessaging(subscriber.page(), token, subscriber.person(), at, optIn);
        });
    }

    private static ObjectNode optIn(SubscriptionToken token, String status) {
        return Json.object()
                .put("type", "notification_messages")
                .put("notification_messages_token", token.value())
                .put("notification_messages_status", status);
    }

    private void tellMessaging(
            PageId page, SubscriptionToken token, Option<String> person, Instant at, ObjectNode optIn) {
        var event = Json.object();
        person.forEach(psid -> event.putObject("sender").put("id", psid));
        event.putObject("recipient").put("id", page.value());
        event.put("timestamp", at.getEpochSecond()).set("optin", optIn);
        outbox.tell(OPT_INS, new Notification(page, Option.some(token), Notification.In.MESSAGING, event));
    }

    private void tell(PeopleEvent.AudienceChanged changed) {
        people.audiences().find(changed.id()).forEach(audience -> {
            var matched = audience.matched(people.subscribers().roll()).cardinality();
            var value = Json.object()
                    .put("custom_audience_id", changed.id())
                    .put("num_rows", changed.rows())
                    .put("num_invalid_entries", changed.invalid())
                    .put("approximate_count_lower_bound", matched)
                    .put("approximate_count_upper_bound", matched)
                    .put("batch_uploading_status", "COMPLETED");
            outbox.tell(UPLOADS, Notification.change(audience.page(), Option.none(), UPLOADS, value));
        });
    }
}
