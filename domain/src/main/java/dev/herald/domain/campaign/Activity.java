package dev.herald.domain.campaign;

/** Whether a campaign, a message set or a message may send. All three must be active. */
public enum Activity {
    /** May send. */
    ACTIVE,
    /** Stopped by a person. */
    PAUSED,
    /** Past its end. */
    COMPLETED,
    /** Gone; can't come back. */
    DELETED
}
