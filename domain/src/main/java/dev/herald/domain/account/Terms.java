package dev.herald.domain.account;

/** Whether a party has signed the marketing message terms. */
public enum Terms {
    /** Signed. */
    SIGNED,
    /** Not signed; nothing can be sent until it is. */
    UNSIGNED,
    /** Nobody told us. Unknown is not forbidden. */
    UNKNOWN
}
