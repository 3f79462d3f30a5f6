package dev.herald.application.port;

/** What is taken down in the audit. */
public enum Act {
    /** An access token was kept, or replaced. */
    TOKEN_SET,
    /** An access token was removed. */
    TOKEN_REMOVED,
    /** A sender was given a name, or told anew. */
    SENDER_ADDED,
    /** A sender's name was removed. */
    SENDER_REMOVED,
    /** What was sealed is sealed with a newer key. */
    KEY_ROTATED,
    /** A person was forgotten. */
    FORGOTTEN,
    /** A person who was forgotten opted in anew. */
    CAME_BACK,
    /** A campaign was run with another budget than before, or for the first time. */
    BUDGET,
    /** A campaign's pause was ended, or it was gone on with although it is suspended until a person has acted. */
    RESUMED,
    /** A suspension was lifted after a campaign was gone on with. */
    LIFTED,
    /** A campaign was paused. */
    PAUSED
}
