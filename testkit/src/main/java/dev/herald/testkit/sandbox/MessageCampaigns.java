package dev.herald.testkit.sandbox;

import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.budget.Money;
import io.vavr.collection.Array;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Every campaign, ad set, creative and ad that was made and not deleted, in either form, in one store. Of deleted ads it
 * keeps whose they were, so that the account's results don't shrink.
 */
final class MessageCampaigns {
    /** Older ones are as if they had never been. */
    private static final int MOST_DELETED = 10_000;

    private static final long FIRST_ID = 120_210_000_000_000_000L;

    private final Map<String, AdCampaign> campaigns = new LinkedHashMap<>();
    private final Map<String, AdSet> sets = new LinkedHashMap<>();
    private final Map<String, AdCreative> creatives = new LinkedHashMap<>();
    private final Map<String, Ad> ads = new LinkedHashMap<>();
    private final Map<String, Spent> spentOfSet = new HashMap<>();
    private final Map<String, AdAccountId> accountOfAd = new LinkedHashMap<>();
    private final SequencedMap<String, MessageCampaign> deleted = new LinkedHashMap<>();
    private long lastId;

    /** The campaign whose message has this id; none if it lacks any of its parts. */
    Option<MessageCampaign> ofMessage(String messageId) {
        var ad = ads.get(messageId);
        var set = ad == null ? null : sets.get(ad.setId());
        var campaign = set == null ? null : campaigns.get(set.campaignId());
        var creative = ad == null ? null : creatives.get(ad.creativeId());
        return ad == null || set == null || campaign == null || creative == null
                ? Option.none()
                : Option.some(new MessageCampaign(campaign, set, creative, ad, spent(set)));
    }

    private Spent spent(AdSet set) {
        var known = spentOfSet.get(set.id());
        return known == null ? Spent.nothing(set.budget().amount().currency()) : known;
    }

    /** The object of this id, whichever kind it is. */
    Option<AdPart> find(String id) {
        return Array.of(AdKind.values())
                .flatMap(kind -> Option.<AdPart>of(of(kind).get(id)))
                .headOption();
    }

    Option<AdCampaign> campaign(String id) {
        return Option.of(campaigns.get(id));
    }

    Option<AdSet> set(String id) {
        return Option.of(sets.get(id));
    }

    Option<AdCreative> creative(String id) {
        return Option.of(creatives.get(id));
    }

    /** All of a kind, the oldest first. */
    Seq<AdPart> all(AdKind kind) {
        return Array.ofAll(of(kind).values());
    }

    private Map<String, ? extends AdPart> of(AdKind kind) {
        return switch (kind) {
            case CAMPAIGN -> campaigns;
            case SET -> sets;
            case CREATIVE -> creatives;
            case AD -> ads;
        };
    }

    int count(AdKind kind) {
        return of(kind).size();
    }

    /** The campaign's ad sets, the oldest first. */
    Seq<AdSet> setsOf(String campaignId) {
        return Array.ofAll(sets.values()).filter(set -> set.campaignId().equals(campaignId));
    }

    /** The ads of a campaign or an ad set, the oldest first. */
    Seq<Ad> adsOf(String parentId) {
        return Array.ofAll(ads.values())
                .filter(ad -> ad.setId().equals(parentId)
                        || set(ad.setId()).exists(set -> set.campaignId().equals(parentId)));
    }

    /** The ids of all ads that the account ever had, deleted ones included. */
    Seq<String> adsEverOf(AdAccountId account) {
        return Array.ofAll(accountOfAd.entrySet())
                .filter(entry -> entry.getValue().equals(account))
                .map(Map.Entry::getKey);
    }

    /** The ads that use a creative. */
    Seq<Ad> using(String creativeId) {
        return Array.ofAll(ads.values()).filter(ad -> ad.creativeId().equals(creativeId));
    }

    /** The first of so many ids in a row that no object has. Drawn from time, so that no two sandboxes share them. */
    long freeIds(Instant now) {
        return Math.max(lastId + 1, FIRST_ID + now.toEpochMilli());
    }

    /** Adds an object, or puts it in the place of the one that has its id. */
    void put(AdPart part) {
        switch (part) {
            case AdCampaign campaign -> campaigns.put(campaign.id(), campaign);
            case AdSet set -> sets.put(set.id(), set);
            case AdCreative creative -> creatives.put(creative.id(), creative);
            case Ad ad -> {
                ads.put(ad.id(), ad);
                accountOfAd.put(ad.id(), ad.self().payer().id());
            }
        }
        lastId = Math.max(lastId, Long.parseLong(part.id()));
    }

    /**
     * Deletes an object and what is under it. A campaign that was made at once goes as a whole, whichever part is deleted.
     * Ids stay out of use.
     */
    void delete(String id) {
        find(id).forEach(part -> {
            var whole = madeAtOnce(part).<AdPart>map(campaign -> campaign).getOrElse(part);
            adsUnder(whole).flatMap(ad -> ofMessage(ad.id())).forEach(gone -> keepForSends(gone.without(whole)));
            deletePart(whole);
        });
    }

    private Seq<Ad> adsUnder(AdPart part) {
        return switch (part) {
            case AdCampaign campaign -> setsOf(campaign.id()).flatMap(set -> adsOf(set.id()));
            case AdSet set -> adsOf(set.id());
            case Ad ad -> List.of(ad);
            case AdCreative creative -> List.empty();
        };
    }

    private void keepForSends(MessageCampaign gone) {
        if (deleted.size() >= MOST_DELETED) {
            deleted.remove(deleted.firstEntry().getKey());
        }
        deleted.put(gone.messageId(), gone);
    }

    /** The campaign whose message has this id, for a send, which learns that it, or what is above it, was deleted. */
    Option<MessageCampaign> toSend(String messageId) {
        return ofMessage(messageId).orElse(() -> {
            var gone = deleted.get(messageId);
            return gone == null ? Option.none() : Option.some(gone);
        });
    }

    private void deletePart(AdPart part) {
        switch (part) {
            case AdCampaign campaign -> {
                setsOf(campaign.id()).forEach(this::deletePart);
                campaigns.remove(campaign.id());
            }
            case AdSet set -> {
                adsOf(set.id()).forEach(this::deletePart);
                sets.remove(set.id());
                spentOfSet.remove(set.id());
            }
            case AdCreative creative -> creatives.remove(creative.id());
            case Ad ad -> {
                ads.remove(ad.id());
                if (creative(ad.creativeId()).exists(AdCreative::isMadeAtOnce)) {
                    creatives.remove(ad.creativeId());
                }
            }
        }
    }

    /** The campaign of the simple form that this is part of; none if the full form made it. */
    private Option<AdCampaign> madeAtOnce(AdPart part) {
        var campaign = switch (part) {
            case AdCampaign itself -> Option.some(itself);
            case AdSet set -> campaign(set.campaignId());
            case AdCreative creative -> Option.<AdCampaign>none();
            case Ad ad -> set(ad.setId()).flatMap(set -> campaign(set.campaignId()));
        };
        return campaign.filter(AdCampaign::isMadeAtOnce);
    }

    /** Notes that a message of this ad was paid; nothing if the ad is gone. */
    void spend(String messageId, Money price, Instant at) {
        ofMessage(messageId)
                .forEach(campaign ->
                        spentOfSet.put(campaign.set().id(), campaign.spent().plus(price, campaign.day(at))));
    }
}
