package dev.herald.testkit.sandbox;

import dev.herald.domain.account.PageId;
import dev.herald.domain.budget.Money;
import java.time.Instant;

/** Something that will happen to a message when its time has come. */
record Happening(Kind kind, Instant at, Taken taken) {

    /** What can happen, in the order in which what happens at the same instant does. */
    enum Kind {
        FAILURE,
        DELIVERY,
        READ,
        CLICK,
        STOP
    }

    /**
     * A message that was taken.
     *
     * @param price what it costs once it is delivered
     */
    record Taken(AcceptedMessage message, Payer payer, PageId page, Money price, Fate fate) {}
}
