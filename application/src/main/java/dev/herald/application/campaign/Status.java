package dev.herald.application.campaign;

/** Where a campaign stands. */
public enum Status {
    /** Nothing stands in the way of those still to do: running it sends to them. */
    READY,
    /** Everybody is dealt with for good. */
    COMPLETED,
    /** Only people remain who can be dealt with at a known later time. */
    WAITING,
    /** A person must act before it goes on. */
    SUSPENDED,
    /** The other side or the machine failed for longer than our patience; running it again resumes it. */
    INTERRUPTED
}
