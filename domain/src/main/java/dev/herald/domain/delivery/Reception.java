package dev.herald.domain.delivery;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * What became of a message at the person. It only moves up:
 *
 * <pre>{@literal
 * Nothing < Sent < Delivered < Read < Clicked
 *             └──< Failed < Delivered          a message that arrived did not fail, whichever was told first
 * }</pre>
 *
 * Each state implies those before it, and keeps the earliest instant at which each of them must have been reached: a click
 * at noon is a delivery by noon. So any order of the same events, with any repeats, ends in the same state.
 */
public sealed interface Reception {

    /** The state after an event. */
    default Reception after(DeliveryEvent event) {
        return of(events().append(event));
    }

    /** The state in which all is known that either knows. */
    default Reception with(Reception other) {
        return of(events().appendAll(other.events()));
    }

    /** The state that these events make, in whatever order. */
    static Reception of(Seq<? extends DeliveryEvent> events) {
        return Told.of(events).reception();
    }

    /** The fewest events that make the state. */
    Seq<DeliveryEvent> events();

    /** The earliest instant of all that is known; none if nothing is. */
    default Option<Instant> firstHeardAt() {
        return events().map(DeliveryEvent::at).min();
    }

    /** Nothing heard yet. */
    record Nothing() implements Reception {
        @Override
        public Seq<DeliveryEvent> events() {
            return List.empty();
        }
    }

    /** It left for the person. */
    record Sent(Instant sentAt) implements Reception {
        @Override
        public Seq<DeliveryEvent> events() {
            return List.of(new DeliveryEvent.Sent(sentAt));
        }
    }

    /**
     * It was dropped and did not reach the person.
     *
     * @param sentAt none if that was not told
     * @param failure the earliest told
     */
    record Failed(Option<Instant> sentAt, DeliveryEvent.Failed failure) implements Reception {
        @Override
        public Seq<DeliveryEvent> events() {
            return sentAt.<DeliveryEvent>map(DeliveryEvent.Sent::new).toList().append(failure);
        }
    }

    /** It reached the person, at least. */
    sealed interface Received extends Reception {

        /** When it left, at the latest. */
        Instant sentAt();

        /** When it reached the person, at the latest: on that day it is paid for. */
        Instant deliveredAt();
    }

    /** It reached the person. */
    record Delivered(Instant sentAt, Instant deliveredAt) implements Received {
        @Override
        public Seq<DeliveryEvent> events() {
            return List.of(new DeliveryEvent.Sent(sentAt), new DeliveryEvent.Delivered(deliveredAt));
        }
    }

    /** The person saw it. */
    record Read(Instant sentAt, Instant deliveredAt, Instant readAt) implements Received {
        @Override
        public Seq<DeliveryEvent> events() {
            return new Delivered(sentAt, deliveredAt).events().append(new DeliveryEvent.Read(readAt));
        }
    }

    /** The person clicked a link in it. */
    record Clicked(Instant sentAt, Instant deliveredAt, Instant readAt, Instant clickedAt) implements Received {
        @Override
        public Seq<DeliveryEvent> events() {
            return new Read(sentAt, deliveredAt, readAt).events().append(new DeliveryEvent.Clicked(clickedAt));
        }
    }
}
