package dev.herald.application.port;

import dev.herald.domain.account.AdAccountId;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.ZoneId;

/** The campaigns that were ever run. */
public interface Campaigns {

    /** The latest generation of a campaign. */
    Option<CampaignRecord> find(CampaignKey key);

    /**
     * Campaigns in all their generations, the newest first.
     *
     * @param before the number of the campaign to go on after; none at the beginning
     * @param limit the most that are in it
     */
    Seq<CampaignRecord> newest(Option<Long> before, int limit);

    /**
     * Opens the next generation of a campaign.
     *
     * @param timeZone the ad account's
     */
    CampaignRecord open(CampaignKey key, String messageDigest, AudienceId audience, ZoneId timeZone);

    /** Takes down that a call to create the campaign at the API is about to be made. */
    void intendCreation(long campaign);

    /** Takes down how the campaign is known at the API. */
    void remember(long campaign, RemoteCampaign remote);

    /** Takes down the ad account's time zone, by whose days money is booked from now on. */
    void remember(long campaign, ZoneId timeZone);

    /** Takes down which ad account pays, among whose campaigns its rate is divided from now on. */
    void remember(long campaign, AdAccountId adAccount);
}
