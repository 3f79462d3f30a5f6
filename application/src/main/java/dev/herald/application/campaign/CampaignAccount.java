package dev.herald.application.campaign;

import dev.herald.application.port.Audience;
import dev.herald.application.port.Heard;
import dev.herald.application.port.Suspension;
import dev.herald.domain.budget.Estimate;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.campaign.CampaignId;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.HeraldReason;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Where everybody of a campaign stands, to the row: subscribers = withheld + accepted + rejected + in doubt + postponed +
 * still to do.
 *
 * @param withheld refused by a rule that looks at the recipient; {@code waiting} of them until an instant only
 * @param reasons by reason key: over the withheld, the people to whom the reason applies; over those still to do, what
 *     holds everybody back
 * @param estimatedCost what all eligible people cost by the price book
 * @param estimate how many of those still to do the budget's room reaches now, and what that costs
 * @param notKnown of how many of those still to do something is not known, by what that is; it holds nobody back
 * @param rejected by the key of the reason
 * @param forgotten how many of those counted were forgotten, and are in the audience no more
 * @param heard how far the accepted came, as the API told
 * @param assumed the part of what is spent that rests on no word of the API
 * @param unforeseen how often the API refused what the rules had cleared, by the key of the reason
 * @param heldBackBy what stands in the way of everybody still to do
 * @param suspended the keys of those reasons of it that the API or a person took it to stand still for, and takes back
 * @param resumeAt the earliest instant at which there will be something to do again
 * @param interruption why it stopped before its time
 * @param takenAt when counting began
 */
public record CampaignAccount(
        CampaignId campaign,
        Status status,
        Audience audience,
        long withheld,
        long waiting,
        Map<String, Long> reasons,
        Money estimatedCost,
        Estimate estimate,
        Map<String, Long> notKnown,
        long accepted,
        Map<String, Long> rejected,
        long inDoubt,
        long postponed,
        long stillToDo,
        long forgotten,
        Heard heard,
        Spending spending,
        Money assumed,
        Map<String, Long> unforeseen,
        Seq<Denial> heldBackBy,
        Set<String> suspended,
        Option<Instant> resumeAt,
        Option<String> interruption,
        Instant takenAt) {

    /** Different subscription tokens: those in the audience, and those of people who were forgotten after they were judged. */
    public long subscribers() {
        return audience.subscribers() + forgotten;
    }

    /** Whether a person paused it. */
    public boolean isPaused() {
        return heldBackBy.exists(denial -> denial.reason() == HeraldReason.PAUSED);
    }

    /** Whether it lay still for so long that a person is to look before it goes on. */
    public boolean isLeftOff() {
        return heldBackBy.exists(denial -> denial.reason() == HeraldReason.LEFT_OFF);
    }

    /** Whether anybody may still get the message, or it is not known yet whether they did. */
    boolean hasAnybodyLeft() {
        return stillToDo + inDoubt + postponed + waiting > 0;
    }

    /** What neither time nor a call ends, because it follows from what is written down here: a budget is used up. */
    public Seq<Denial> heldBackForGood() {
        return heldBackBy.filter(denial -> denial.passesFrom().isEmpty()
                && !suspended.contains(denial.reason().key()));
    }

    /** Whether nothing but a call can tell that it may go on. What a person holds back, no call sets free. */
    boolean mayBeProbed() {
        return heldBackForGood().isEmpty()
                && !heldBackBy.exists(denial -> Suspension.BY_A_PERSON.contains(denial.reason()));
    }

    /** Those whom no recipient rule withholds. */
    public long eligible() {
        return subscribers() - withheld;
    }
}
