package dev.herald.testkit.contract;

import dev.herald.domain.delivery.DeliveryEvent;
import java.time.Instant;
import java.util.function.Function;

/** What can be heard of a message. */
enum Word {
    SENT(DeliveryEvent.Sent::new),
    DELIVERED(DeliveryEvent.Delivered::new),
    READ(DeliveryEvent.Read::new),
    CLICKED(DeliveryEvent.Clicked::new),
    FAILED(at -> new DeliveryEvent.Failed(at, "dropped")),
    FAILED_OTHERWISE(at -> new DeliveryEvent.Failed(at, "blocked"));

    @SuppressWarnings("ImmutableEnumChecker") // it can't see that the functions keep nothing
    private final Function<Instant, DeliveryEvent> event;

    Word(Function<Instant, DeliveryEvent> event) {
        this.event = event;
    }

    DeliveryEvent at(Instant instant) {
        return event.apply(instant);
    }
}
