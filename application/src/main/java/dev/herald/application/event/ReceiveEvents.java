package dev.herald.application.event;

import dev.herald.application.port.EventInbox;
import dev.herald.application.port.EventInbox.Waiting;
import dev.herald.application.port.EventReader;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.MessageEvent;
import dev.herald.application.port.Store;
import dev.herald.application.port.Subscriptions;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works off what the API told: events of messages move deliveries and settle money, opt-ins and stops change subscriptions,
 * and what can't be understood is left over, counted by why. A body is forgotten only after all that; a crash at any point
 * means that it is worked off again, which changes nothing, since everything that events are handed to ends the same in any
 * order and with any repeats. For the same reason nothing is sorted.
 *
 * <p>An event of a message that we don't know may be of a campaign that becomes known later, as one whose creation was
 * answered into the void. Its body stays, holds up nobody behind it, and is tried again by every {@linkplain Pass pass}
 * until it is 6 hours old; then its event is left over as {@link #UNKNOWN_MESSAGE}. At most 10,000 bodies stay for that;
 * events beyond are left over at once. A body at which the store or the reader breaks down stays as well, and is never given
 * up.
 */
public final class ReceiveEvents {
    /** How long the message of an event may take to become known. */
    public static final Duration PATIENCE = Duration.ofHours(6);

    /** How many bodies stay for messages that may become known. */
    public static final int MOST_STAYING = 10_000;

    /** Why an event is left over whose message never became known. */
    public static final String UNKNOWN_MESSAGE = "UNKNOWN_MESSAGE";

    private static final Logger LOG = LoggerFactory.getLogger(ReceiveEvents.class);
    private static final int BATCH = 500;

    private final EventInbox inbox;
    private final Ledger ledger;
    private final Subscriptions subscriptions;
    private final EventReader reader;

    /** Works off the inbox of a store. */
    @Inject
    public ReceiveEvents(Store store, EventReader reader) {
        this.inbox = store.eventInbox();
        this.ledger = store.ledger();
        this.subscriptions = store.subscriptions();
        this.reader = reader;
    }

    /**
     * Works off the next bodies of a pass, 500 at most.
     *
     * @return how far the pass has come
     */
    public Pass workOff(Pass pass, Instant now) {
        var bodies = inbox.waiting(pass.reached(), BATCH);
        var atEnd = bodies.size() < BATCH;
        return bodies.isEmpty() ? pass.ended(true) : together(bodies, pass, now).ended(atEnd);
    }

    /** All in one go; if that breaks down, one by one, so that a single one can't hold up the others. */
    private Pass together(Seq<Waiting> bodies, Pass pass, Instant now) {
        try {
            return workOff(bodies, pass, now);
        } catch (RuntimeException broken) {
            return bodies.size() > 1
                    ? bodies.foldLeft(pass, (reached, body) -> together(List.of(body), reached, now))
                    : stuck(bodies.head(), pass, broken);
        }
    }

    private static Pass stuck(Waiting body, Pass pass, RuntimeException broken) {
        LOG.error("body {} of the inbox could not be worked off; it is tried again later", body.number(), broken);
        return pass.after(body.number(), 0, List.empty());
    }

    private Pass workOff(Seq<Waiting> bodies, Pass pass, Instant now) {
        var readings = bodies.map(body -> new Reading(body, reader.read(body.body())));
        var unknown = hear(readings.flatMap(Reading::messages));
        var told = readings.flatMap(Reading::subscriptions);
        if (!told.isEmpty()) {
            subscriptions.tell(told);
        }
        var staying = readings.filter(reading -> reading.mayWait(unknown, now))
                .map(reading -> reading.body().number())
                .take(MOST_STAYING - pass.staying())
                .toSet();
        var done = readings.filter(reading -> !staying.contains(reading.body().number()));
        if (!done.isEmpty()) {
            inbox.workedOff(done.map(reading -> reading.workedOff(unknown)));
        }
        return pass.after(bodies.last().number(), staying.size(), done.flatMap(reading -> reading.counted(unknown)));
    }

    private Set<MessageEvent> hear(Seq<MessageEvent> messages) {
        return messages.isEmpty() ? HashSet.empty() : HashSet.ofAll(ledger.hear(messages));
    }
}
