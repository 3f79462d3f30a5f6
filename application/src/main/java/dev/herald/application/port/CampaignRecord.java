package dev.herald.application.port;

import dev.herald.domain.budget.BudgetCalendar;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A campaign as the store keeps it: what may not change between its runs, and how it is known at the API.
 *
 * @param number the store's own number for it
 * @param generation 1 for the first campaign of this key; one more each time a person asked for a fresh one
 * @param messageDigest a digest of the message
 * @param audience whom it goes to
 * @param creationIntended whether a call to create it at the API has been or is about to be made
 * @param remote the campaign at the API, once known
 * @param timeZone the ad account's, by whose days money is booked; none for a campaign of an older version of Herald that
 *     was not run since
 * @param prunedAt since when its rows go, or are gone, and only their counts stay
 */
public record CampaignRecord(
        long number,
        CampaignKey key,
        int generation,
        String messageDigest,
        AudienceId audience,
        boolean creationIntended,
        Option<RemoteCampaign> remote,
        Option<ZoneId> timeZone,
        Option<Instant> prunedAt) {

    /** When the ad account's budget days begin; UTC's if its time zone is not known. */
    public BudgetCalendar calendar() {
        return new BudgetCalendar(timeZone.getOrElse(ZoneOffset.UTC));
    }
}
