package dev.herald.persistence;

import java.time.Instant;

/** By which clock leases run out. */
@FunctionalInterface
public interface LeaseClock {

    /** That of whoever asks: right where a store has one owner. */
    LeaseClock OF_WHOEVER_ASKS = asked -> asked;

    /** The instant by which it goes, when somebody asks whose own clock shows another one perhaps. */
    Instant now(Instant asked);
}
