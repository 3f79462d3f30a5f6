package dev.herald.testkit.sandbox;

import dev.herald.domain.account.PageId;
import dev.herald.testkit.sandbox.Happening.Taken;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The events that are on their way to the app. A page's events reach it only if it asked for them by {@code
 * subscribed_apps} (webhooks page, mid-2026), and if the sandbox was told where to post them. At most {@value #MOST} wait;
 * the one more switches webhooks off, as an hour of failures does.
 */
final class Outbox {
    static final int MOST = 1_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Assets assets;
    private final Subscribers subscribers;
    private final Deque<Item> waiting = new ArrayDeque<>();
    private Option<Webhooks> webhooks = Option.none();
    private long posted;
    /** How many ever waited and do no more: the number of the first that waits is the next. */
    private long gone;

    /** What waits. Events of messages are written when they are posted: many may wait, and some for their sender's seed. */
    private sealed interface Item {
        record OfMessage(Notice notice, Taken taken, Instant at) implements Item {}

        record Written(Notification notification) implements Item {}
    }

    Outbox(Assets assets, Subscribers subscribers) {
        this.assets = assets;
        this.subscribers = subscribers;
    }

    /** Where events go; none if nobody wants them. */
    Option<Webhooks> webhooks() {
        return webhooks;
    }

    /** Sends events here from now on; those that wait for somewhere else are forgotten if it is nowhere. */
    void direct(Option<Webhooks> to) {
        webhooks = to;
        if (to.isEmpty()) {
            gone += waiting.size();
            waiting.clear();
        }
    }

    /** Tells of something that happened to a message. */
    void tell(Notice notice, Taken taken, Instant at) {
        if (isWanted(taken.page(), notice.field())) {
            add(new Item.OfMessage(notice, taken, at));
        }
    }

    /** Tells of something else about the page, if the app asked for events of this field. */
    void tell(String field, Notification notification) {
        if (isWanted(notification.page(), field)) {
            add(new Item.Written(notification));
        }
    }

    private boolean isWanted(PageId page, String field) {
        return webhooks.isDefined() && assets.subscribedFields(page).exists(fields -> fields.contains(field));
    }

    private void add(Item item) {
        waiting.add(item);
        if (waiting.size() > MOST) {
            LOG.warn("{} events wait for {}: webhooks are switched off", MOST, webhooks);
            disable();
        }
    }

    /** The first events that wait, at most so many. Those of senders that are not seeded yet wait for the seed. */
    Vector<Notification> first(int limit) {
        return waiting.stream()
                .limit(limit)
                .map(this::written)
                .takeWhile(Option::isDefined)
                .map(Option::get)
                .collect(Vector.collector());
    }

    private Option<Notification> written(Item item) {
        return switch (item) {
            case Item.Written(Notification notification) -> Option.some(notification);
            case Item.OfMessage(Notice notice, Taken taken, Instant at) ->
                assets.sender(taken.payer().id().value(), taken.page())
                        .map(sender -> NoticeJson.write(notice, taken.message(), person(taken.message()), sender, at))
                        .map(value -> Notification.change(
                                taken.page(), Option.some(taken.message().token()), notice.field(), value));
        };
    }

    private Option<String> person(AcceptedMessage message) {
        return subscribers
                .find(message.token())
                .filter(subscriber -> !subscriber.audienceOnly())
                .flatMap(Subscriber::person);
    }

    /** The number of the last of so many events from the first. */
    long numberOf(int count) {
        return gone + count;
    }

    /** Notes that the events up to this number arrived. Those that were forgotten meanwhile did too. */
    void posted(long upTo) {
        while (gone < upTo && !waiting.isEmpty()) {
            waiting.remove();
            gone++;
            posted++;
        }
    }

    /** Posts nothing any more, and lets no page's events be asked for. */
    void disable() {
        direct(Option.none());
        assets.unsubscribeAll();
    }

    /** How many events arrived so far. */
    long postedSoFar() {
        return posted;
    }

    int waiting() {
        return waiting.size();
    }
}
