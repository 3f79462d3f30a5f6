package dev.herald.domain.reason;

/** At which kind of call an error code can come up. From {@code errors.csv} of 2026-04-24. */
public enum Stage {
    /** When a campaign is created. */
    CAMPAIGN,
    /** When the content of a message is checked. */
    CONTENT,
    /** When a message is sent to one person. */
    SEND,
    /** When a page's subscription tokens are listed. */
    TOKENS
}
