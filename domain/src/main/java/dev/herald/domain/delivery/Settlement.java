package dev.herald.domain.delivery;

import java.time.Instant;

/** What follows from a delivery for the money that was put aside for it. */
public sealed interface Settlement {

    /** It stays put aside: the message is out, or may be, and has neither arrived nor failed as far as is known. */
    record Outstanding() implements Settlement {}

    /**
     * It is spent.
     *
     * @param deliveredAt books it on that instant's budget day
     */
    record Spent(Instant deliveredAt) implements Settlement {}

    /** None is put aside: the message is not out, or it failed. */
    record Released() implements Settlement {}
}
