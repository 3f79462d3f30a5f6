package dev.herald.persistence.memory;

import dev.herald.application.port.AudienceId;
import dev.herald.application.port.CampaignKey;
import dev.herald.application.port.CampaignRecord;
import dev.herald.domain.account.AdAccountId;
import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** All campaigns by their number, the oldest of which is 1. */
final class CampaignRecords {
    private final TreeMap<Long, CampaignRecord> campaigns = new TreeMap<>();
    private final Map<Long, AdAccountId> adAccounts = new HashMap<>();

    void pay(long campaign, AdAccountId adAccount) {
        adAccounts.put(campaign, adAccount);
    }

    /** The campaigns that the ad account pays which pays this one, itself among them; none if that is not known. */
    Set<Long> ofSameAdAccount(long campaign) {
        var payer = Option.of(adAccounts.get(campaign));
        return HashSet.ofAll(adAccounts.keySet())
                .filter(other -> payer.exists(account -> account.equals(adAccounts.get(other))));
    }

    Seq<CampaignRecord> newest(Option<Long> before, int limit) {
        return Vector.ofAll(campaigns
                        .headMap(before.getOrElse(Long.MAX_VALUE), false)
                        .descendingMap()
                        .values())
                .take(limit);
    }

    long nextNumber() {
        return campaigns.size() + 1L;
    }

    void add(CampaignRecord campaign) {
        campaigns.put(campaign.number(), campaign);
    }

    void change(long campaign, UnaryOperator<CampaignRecord> change) {
        campaigns.computeIfPresent(campaign, (number, known) -> change.apply(known));
    }

    /** Marks a campaign as pruned. */
    void prune(long campaign, Instant now) {
        change(
                campaign,
                known -> new CampaignRecord(
                        known.number(),
                        known.key(),
                        known.generation(),
                        known.messageDigest(),
                        known.audience(),
                        known.creationIntended(),
                        known.remote(),
                        known.timeZone(),
                        Option.some(now)));
    }

    /** All of them, the oldest first. */
    Seq<CampaignRecord> all() {
        return Vector.ofAll(campaigns.values());
    }

    /** Whether it was begun anew since, so that nobody goes on with it. */
    boolean isSuperseded(CampaignRecord campaign) {
        return !find(campaign.key()).contains(campaign);
    }

    /** Whether another campaign that is not pruned goes to this one's audience. */
    boolean isAudienceNeededBesides(CampaignRecord campaign) {
        return all().exists(other -> other.number() != campaign.number()
                && other.audience().equals(campaign.audience())
                && other.prunedAt().isEmpty());
    }

    boolean isPruned(long campaign) {
        return find(campaign).flatMap(CampaignRecord::prunedAt).isDefined();
    }

    Option<CampaignRecord> find(long campaign) {
        return Option.of(campaigns.get(campaign));
    }

    boolean isAnyOf(AudienceId audience) {
        return campaigns.values().stream()
                .anyMatch(campaign -> campaign.audience().equals(audience));
    }

    /** The latest generation. */
    Option<CampaignRecord> find(CampaignKey key) {
        return newestFirst(campaign -> campaign.key().equals(key)).headOption();
    }

    /** Those that the API knows by one of these message ids, newest first. */
    Seq<CampaignRecord> ofMessages(Seq<String> messageIds) {
        return newestFirst(campaign -> campaign.remote().exists(remote -> messageIds.contains(remote.messageId())));
    }

    private Seq<CampaignRecord> newestFirst(Predicate<CampaignRecord> wanted) {
        return Vector.ofAll(campaigns.descendingMap().values().stream().filter(wanted));
    }
}
