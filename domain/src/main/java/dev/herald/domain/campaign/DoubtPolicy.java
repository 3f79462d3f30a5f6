package dev.herald.domain.campaign;

/** What becomes of a message whose answer was lost and about which nothing can be learned. */
public enum DoubtPolicy {
    /** Take it as sent: a lost message is cheaper than a double one. */
    ASSUME_SENT,
    /** Send it again once the minimum delay has passed. */
    REPEAT,
    /** Take it as sent, and do not even repeat one that the API shows it never got. */
    NEVER_REPEAT
}
