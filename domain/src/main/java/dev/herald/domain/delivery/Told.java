package dev.herald.domain.delivery;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;

/** The earliest event of each kind: all that matters of any number of them. */
record Told(
        Option<Instant> sent,
        Option<Instant> delivered,
        Option<Instant> read,
        Option<Instant> clicked,
        Option<DeliveryEvent.Failed> failed) {

    /** Two failures at one instant are told apart by their words, so that either order keeps the same one. */
    private static final Comparator<DeliveryEvent.Failed> EARLIEST_FAILURE =
            Comparator.comparing(DeliveryEvent.Failed::at).thenComparing(DeliveryEvent.Failed::message);

    static Told of(Seq<? extends DeliveryEvent> events) {
        return new Told(
                earliest(events, DeliveryEvent.Sent.class),
                earliest(events, DeliveryEvent.Delivered.class),
                earliest(events, DeliveryEvent.Read.class),
                earliest(events, DeliveryEvent.Clicked.class),
                of(events, DeliveryEvent.Failed.class).minBy(EARLIEST_FAILURE));
    }

    private static <E extends DeliveryEvent> Seq<E> of(Seq<? extends DeliveryEvent> events, Class<E> kind) {
        return events.filter(kind::isInstance).map(kind::cast);
    }

    private static Option<Instant> earliest(Seq<? extends DeliveryEvent> events, Class<? extends DeliveryEvent> kind) {
        return of(events, kind).map(DeliveryEvent::at).min();
    }

    /** The furthest state that was told of; what was not told of the way there is as late as it can be. */
    Reception reception() {
        var clickedAt = clicked;
        var readAt = earlier(read, clickedAt);
        var deliveredAt = earlier(delivered, readAt);
        var sentAt = earlier(sent, deliveredAt);
        if (clickedAt.isDefined()) {
            return new Reception.Clicked(sentAt.get(), deliveredAt.get(), readAt.get(), clickedAt.get());
        }
        if (readAt.isDefined()) {
            return new Reception.Read(sentAt.get(), deliveredAt.get(), readAt.get());
        }
        if (deliveredAt.isDefined()) {
            return new Reception.Delivered(sentAt.get(), deliveredAt.get());
        }
        return failed.<Reception>map(failure -> new Reception.Failed(sentAt, failure))
                .orElse(() -> sentAt.map(Reception.Sent::new))
                .getOrElse(new Reception.Nothing());
    }

    private static Option<Instant> earlier(Option<Instant> one, Option<Instant> other) {
        return one.toList().appendAll(other).min();
    }
}
