package dev.herald.application.port;

/** How far a delivery has come, as a store writes it down. */
public enum DeliveryState {
    /** To be judged again at once: it is known not to have been sent. */
    PLANNED,
    /** Refused by a rule, for good or until an instant. */
    WITHHELD,
    /** On the wire, or about to be. */
    ATTEMPTING,
    /** Sent, perhaps. */
    IN_DOUBT,
    /** Taken by the API. */
    ACCEPTED,
    /** Refused by the API for good. */
    REJECTED,
    /** Turned back by the API until an instant. */
    POSTPONED;

    /** Whether nobody knows yet what came of it. */
    public boolean isOpen() {
        return this == ATTEMPTING || this == IN_DOUBT;
    }

    /** Whether the person has the message or will have it, so that no other token of theirs may get it. */
    public boolean holdsPerson() {
        return isOpen() || this == ACCEPTED || this == POSTPONED;
    }
}
