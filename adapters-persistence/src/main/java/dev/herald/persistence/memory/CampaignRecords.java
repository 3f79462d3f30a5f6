package dev.herald.persistence.memory;

import dev.herald.application.port.AudienceId;
import dev.herald.application.port.CampaignKey;
import dev.herald.application.port.CampaignRecord;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** All campaigns by their number, the oldest of which is 1. */
final class CampaignRecords {
    private final TreeMap<Long, CampaignRecord> campaigns = new TreeMap<>();

    long nextNumber() {
        return campaigns.size() + 1L;
    }

    void add(CampaignRecord campaign) {
        campaigns.put(campaign.number(), campaign);
    }

    void change(long campaign, UnaryOperator<CampaignRecord> change) {
        campaigns.computeIfPresent(campaign, (number, known) -> change.apply(known));
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
