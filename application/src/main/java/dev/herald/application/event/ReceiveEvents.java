package dev.herald.application.event;

import dev.herald.application.port.EventInbox;
import dev.herald.application.port.EventInbox.Waiting;
import dev.herald.application.port.EventReader;
import dev.herald.application.port.Forgetting;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.MessageEvent;
import dev.herald.application.port.Store;
import dev.herald.application.port.StoreBroken;
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
 * and what can't be understood, or tells of an upload, is left over, counted by why. A body is forgotten only after all that; a crash at any point
 * means that it is worked off again, which changes nothing, since everything that events are handed to ends the same in any
 * order and with any repeats. For the same reason nothing is sorted.
 *
 * <p>An event of a message that we don't know may be of a campaign that becomes known later, as one whose creation was
 * answered into the void. Its body stays, holds up nobody behind it, and is tried again by every {@linkplain Pass pass}
 * until it is 6 hours old; then its event is left over as {@link #UNKNOWN_MESSAGE}. At most 10,000 bodies stay for that;
 * events beyond are left over at once. A body at which the store or the reader breaks down, be it for want of memory, stays
 * as well, and is never given up. Events of messages to people who were forgotten are let go.
 */
public final class ReceiveEvents {
    /** How long the message of an event may take to become known. */
    public static final Duration PATIENCE = Duration.ofHours(6);

    /** How many bodies stay for messages that may become known. */
    public static final int MOST_STAYING = 10_000;

    /** Why an event is left over whose message never became known. */
    public static final String UNKNOWN_MESSAGE = "UNKNOWN_MESSAGE";

    /** Why an event is left over that tells what became of an upload: so that it can be looked at. */
    public static final String UPLOAD_STATUS = "UPLOAD_STATUS";

    private static final Logger LOG = LoggerFactory.getLogger(ReceiveEvents.class);
    private static final int BATCH = 500;
    /** Each handing over is a transaction, beside which a run waits for its turn. */
    private static final int TOLD_AT_ONCE = 500;

    private final EventInbox inbox;
    private final Ledger ledger;
    private final Subscriptions subscriptions;
    private final Forgetting forgetting;
    private final EventReader reader;

    /** Works off the inbox of a store. */
    @Inject
    public ReceiveEvents(Store store, EventReader reader) {
        this.inbox = store.eventInbox();
        this.ledger = store.ledger();
        this.subscriptions = store.subscriptions();
        this.forgetting = store.forgetting();
        this.reader = reader;
    }

    /**
     * Works off the next bodies of a pass, 500 at most, and not much more of {@linkplain EventInbox#MOST_TEXT text} than
     * the inbox gives at once.
     *
     * @return how far the pass has come
     */
    public Pass workOff(Pass pass, Instant now) {
        var bodies = inbox.waiting(pass.reached(), BATCH);
        return bodies.isEmpty() ? pass.ended(true) : together(bodies, pass, now).ended(isAll(bodies));
    }

    private static boolean isAll(Seq<Waiting> bodies) {
        return bodies.size() < BATCH
                && bodies.map(body -> body.body().text().length()).sum().longValue() < EventInbox.MOST_TEXT;
    }

    /** All in one go; if that breaks down, one by one, so that a single one can't hold up the others. */
    private Pass together(Seq<Waiting> bodies, Pass pass, Instant now) {
        try {
            return workOff(bodies, pass, now);
        } catch (StoreBroken broken) {
            throw broken; // each by itself would fail as well
        } catch (RuntimeException | Error broken) {
            return bodies.size() > 1
                    ? bodies.foldLeft(pass, (reached, body) -> together(List.of(body), reached, now))
                    : stuck(bodies.head(), pass, broken);
        }
    }

    private static Pass stuck(Waiting body, Pass pass, Throwable broken) {
        LOG.error("body {} of the inbox could not be worked off; it is tried again later", body.number(), broken);
        return pass.after(body.number(), 0, List.empty());
    }

    private Pass workOff(Seq<Waiting> bodies, Pass pass, Instant now) {
        var readings = bodies.map(body -> new Reading(body, reader.read(body.body())));
        var unknown = hear(readings.flatMap(Reading::messages));
        readings.flatMap(Reading::subscriptions).grouped(TOLD_AT_ONCE).forEach(subscriptions::tell);
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

    /** The events of messages that we don't know. What is told of people who were forgotten is known enough. */
    private Set<MessageEvent> hear(Seq<MessageEvent> messages) {
        var unknown = HashSet.ofAll(messages.grouped(TOLD_AT_ONCE).flatMap(ledger::hear));
        var forgotten = HashSet.ofAll(
                forgetting.forgotten(unknown.toList().map(MessageEvent::token).distinct()));
        return unknown.reject(event -> forgotten.contains(event.token()));
    }
}
