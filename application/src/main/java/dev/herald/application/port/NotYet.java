package dev.herald.application.port;

import java.time.Instant;

/**
 * Why somebody can't be forgotten now: a message to them may be under way, and its money can't be told yet.
 *
 * @param campaign whose message it is
 * @param until from when on it is worth another try
 */
public record NotYet(CampaignKey campaign, Why why, Instant until) {

    /** What is under way. */
    public enum Why {
        /** Somebody works on the part of the campaign that the person is in, until then at the latest. */
        WORKED_ON,
        /** Nobody knows whether a message reached the person. A run of the campaign after that instant settles it. */
        IN_DOUBT
    }
}
