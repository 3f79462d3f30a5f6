package dev.herald.application.port;

import dev.herald.domain.budget.Payment;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * What is left of a campaign's rows, and what they still decide.
 *
 * @param deliveries how many there are
 * @param memberships how many of its audience no other campaign needs that is not marked as pruned
 * @param stillToDo whether somebody was never judged for good, or is planned again
 * @param unresolved how many are attempting, in doubt or postponed
 * @param unsettled how many were accepted, and neither arrived nor failed nor are assumed to have arrived
 * @param unsettledSince when the latest of the unsettled was accepted
 * @param latest when anything last happened: work was given out, an attempt made, an answer or an event came. That somebody
 *     waits for a later time is nothing that happens
 * @param claimsUntil until when a token is kept from getting another message
 */
public record Remains(
        CampaignRecord campaign,
        long deliveries,
        long memberships,
        boolean stillToDo,
        long unresolved,
        long unsettled,
        Option<Instant> unsettledSince,
        Option<Instant> latest,
        Option<Instant> claimsUntil) {

    /** Why a campaign can't be pruned. */
    public enum Obstacle {
        /** Somebody was never judged for good. */
        STILL_TO_DO("people are still to do"),
        /** It is not known for good what came of a message. */
        UNRESOLVED("messages are under way, in doubt or postponed"),
        /** Money is put aside. */
        UNSETTLED("messages were accepted less than 7 days ago, and neither arrived nor failed"),
        /** Not long enough ago. */
        ACTIVE("something happened to it since then"),
        /** A token got a message so lately that it may get no other. */
        PROTECTS("it keeps tokens from getting another message too early");

        private final String words;

        Obstacle(String words) {
            this.words = words;
        }

        /** The reason, for people. */
        public String words() {
            return words;
        }
    }

    /** Whether it was marked as pruned, so that the rest only has to go. */
    public boolean isBegun() {
        return campaign.prunedAt().isDefined();
    }

    /** The same once all is assumed to have arrived that can be at this instant. */
    public Remains assuming(Instant now) {
        var all = unsettledSince.forAll(at -> at.isBefore(now.minus(Payment.ASSUMED_AFTER)));
        return all
                ? new Remains(
                        campaign, deliveries, memberships, stillToDo, unresolved, 0, Option.none(), latest, claimsUntil)
                : this;
    }

    /**
     * Why it can't be pruned; none if it can.
     *
     * @param activeBefore nothing may have happened to it since
     */
    public Option<Obstacle> obstacle(Instant activeBefore, Instant now) {
        if (isBegun()) {
            return Option.none();
        }
        if (stillToDo) {
            return Option.some(Obstacle.STILL_TO_DO);
        }
        if (unresolved > 0) {
            return Option.some(Obstacle.UNRESOLVED);
        }
        if (unsettled > 0) {
            return Option.some(Obstacle.UNSETTLED);
        }
        if (claimsUntil.exists(now::isBefore)) {
            return Option.some(Obstacle.PROTECTS);
        }
        return Option.when(latest.exists(at -> !at.isBefore(activeBefore)), Obstacle.ACTIVE);
    }
}
