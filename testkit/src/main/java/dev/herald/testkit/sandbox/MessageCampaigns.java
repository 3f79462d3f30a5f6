package dev.herald.testkit.sandbox;

import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.budget.Money;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Every campaign that was made and not deleted, by its message's id. */
final class MessageCampaigns {
    private static final long FIRST_ID = 120_210_000_000_000_000L;

    private final Map<String, MessageCampaign> campaigns = new LinkedHashMap<>();
    private final Map<String, String> messageIdOf = new HashMap<>();
    private long lastId;

    /** The campaign whose message has this id. */
    Option<MessageCampaign> ofMessage(String messageId) {
        return Option.of(campaigns.get(messageId));
    }

    /** The campaign that this object, of any of the three kinds, is part of. */
    Option<MessageCampaign> of(String objectId) {
        var messageId = messageIdOf.get(objectId);
        return messageId == null ? Option.none() : ofMessage(messageId);
    }

    /** The account's campaigns, the oldest first. */
    Seq<MessageCampaign> of(AdAccountId account) {
        return Array.ofAll(campaigns.values())
                .filter(campaign -> campaign.adAccount().equals(account));
    }

    int count() {
        return campaigns.size();
    }

    /** The first of so many ids in a row that no object has. Drawn from time, so that no two sandboxes share them. */
    long freeIds(Instant now) {
        return Math.max(lastId + 1, FIRST_ID + now.toEpochMilli());
    }

    void add(MessageCampaign campaign) {
        campaigns.put(campaign.messageId(), campaign);
        for (var part : List.of(campaign.campaign(), campaign.set(), campaign.message())) {
            messageIdOf.put(part.id(), campaign.messageId());
            lastId = Math.max(lastId, Long.parseLong(part.id()));
        }
    }

    /** Its message's id is kept out of use, and of the list. */
    void delete(String objectId) {
        of(objectId).forEach(campaign -> {
            campaigns.remove(campaign.messageId());
            List.of(campaign.campaign(), campaign.set(), campaign.message())
                    .forEach(part -> messageIdOf.remove(part.id()));
        });
    }

    /** Notes that the campaign of this message paid for a delivery, if there still is one. */
    void spend(String messageId, Money price, Instant at) {
        change(messageId, known -> known.spending(price, at));
    }

    void change(String objectId, UnaryOperator<MessageCampaign> change) {
        of(objectId).map(change).forEach(changed -> campaigns.put(changed.messageId(), changed));
    }
}
