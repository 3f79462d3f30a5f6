package dev.herald.testkit.sandbox;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.Sender;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.PriceBook;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * All that the sandbox knows: what it was seeded with, and what its events made of that. Not safe for threads; {@link
 * RecordedWorld} is. Grows by one record for each message taken, which its own control endpoint lists, and by at most
 * {@value CampaignCreation#MOST_CAMPAIGNS} campaigns.
 */
final class World {
    private static final long FIRST_ID = 120_210_000_000_000_000L;

    private final Subscribers subscribers = new Subscribers();
    private final StatedFacts stated = new StatedFacts();
    private final Map<String, MessageCampaign> campaigns = new LinkedHashMap<>();
    private final Map<String, String> messageIdOf = new HashMap<>();
    private final Map<AdAccountId, Long> microsSinceAmountSpent = new HashMap<>();
    private final Map<AdAccountId, Long> microsSinceBalance = new HashMap<>();
    private final List<AcceptedMessage> accepted = new ArrayList<>();
    private final Map<Integer, Long> rejected = new HashMap<>();
    private Option<Seed> seed = Option.none();
    private Option<Seq<String>> subscribedFields = Option.none();
    private long lastId;

    /** Who sends, as told by whoever started the sandbox, and what messages cost. */
    private record Seed(Sender sender, PriceBook prices) {}

    /**
     * Sets who sends. What was stated of the same parties over the control endpoint still holds.
     *
     * @throws IllegalArgumentException if prices, account and the account's campaigns are not in one currency
     */
    void seed(Sender sender, PriceBook prices) {
        var account = sender.adAccount();
        var currencies = Array.ofAll(prices.byRegion().values())
                .append(prices.otherwise())
                .map(Money::currency)
                .appendAll(campaignsOf(account.id()).map(MessageCampaign::currency));
        if (!currencies.forAll(account.currency()::equals)) {
            throw new IllegalArgumentException(
                    "prices and campaigns must be in the ad account's currency " + account.currency());
        }
        seed = Option.some(new Seed(sender, prices));
    }

    /** Everyone who subscribed. */
    Subscribers subscribers() {
        return subscribers;
    }

    /** Who sends, as of now; none before the first seed. */
    Option<Sender> sender() {
        return seed.map(Seed::sender).map(stated::over).map(this::withSpending);
    }

    private Sender withSpending(Sender sender) {
        var account = sender.adAccount();
        return new Sender(
                sender.app(),
                sender.business(),
                new AdAccount(
                        account.id(),
                        account.country(),
                        account.currency(),
                        account.timeZone(),
                        account.terms(),
                        having(account),
                        account.throttledUntil()),
                sender.page());
    }

    /** Money that was spent counts against the cap, and is gone from a prepaid balance. */
    private Billing having(AdAccount account) {
        var told = account.billing();
        var spent = since(microsSinceAmountSpent, account);
        var gone = since(microsSinceBalance, account);
        return new Billing(
                told.paymentMethod(),
                told.spendCap(),
                told.amountSpent().fold(() -> spent, before -> Option.some(spent.fold(() -> before, before::plus))),
                told.prepaidBalance().map(left -> gone.fold(() -> left, left::minus)),
                told.minDailyBudget());
    }

    /** What was spent since one of the account's amounts was told; none if nothing was. */
    private static Option<Money> since(Map<AdAccountId, Long> micros, AdAccount account) {
        var sum = micros.get(account.id());
        return sum == null ? Option.none() : Option.some(new Money(sum, account.currency()));
    }

    /** The prices of the seed; none before the first. */
    Option<PriceBook> prices() {
        return seed.map(Seed::prices);
    }

    /** The campaign whose message has this id. */
    Option<MessageCampaign> campaignOfMessage(String messageId) {
        return Option.of(campaigns.get(messageId));
    }

    /** The campaign that this object, of any of the three kinds, is part of. */
    Option<MessageCampaign> campaignOf(String objectId) {
        var messageId = messageIdOf.get(objectId);
        return messageId == null ? Option.none() : campaignOfMessage(messageId);
    }

    /** The account's campaigns, the oldest first. */
    Seq<MessageCampaign> campaignsOf(AdAccountId account) {
        return Array.ofAll(campaigns.values())
                .filter(campaign -> campaign.adAccount().equals(account));
    }

    int campaignCount() {
        return campaigns.size();
    }

    /** The first of so many ids in a row that no object has. Drawn from time, so that no two sandboxes share them. */
    long freeIds(Instant now) {
        return Math.max(lastId + 1, FIRST_ID + now.toEpochMilli());
    }

    /** Every message taken, in order. */
    Array<AcceptedMessage> accepted() {
        return Array.ofAll(accepted);
    }

    SandboxStats stats() {
        return new SandboxStats(accepted.size(), TreeMap.ofAll(rejected));
    }

    /** Makes an event part of what is known. */
    void apply(Event event) {
        switch (event) {
            case Event.CampaignCreated(MessageCampaign campaign) -> add(campaign);
            case Event.BudgetChanged changed -> change(changed.setId(), known -> known.budgeted(changed.budget()));
            case Event.StatusChanged changed ->
                change(changed.id(), known -> known.changed(changed.id(), part -> part.turned(changed.status())));
            case Event.Renamed renamed ->
                change(renamed.id(), known -> known.changed(renamed.id(), part -> part.named(renamed.name())));
            case Event.MessageAccepted(AcceptedMessage message, Money price) -> take(message, price);
            case Event.SendRejected(int code) -> rejected.merge(code, 1L, Long::sum);
            case Event.CampaignDeleted(String id) -> delete(id);
            case Event.AppSubscribed(Seq<String> fields) -> subscribedFields = Option.some(fields);
            case Event.SenderStated(SenderPatch patch) -> state(patch);
        }
    }

    private void add(MessageCampaign campaign) {
        campaigns.put(campaign.messageId(), campaign);
        for (var part : List.of(campaign.campaign(), campaign.set(), campaign.message())) {
            messageIdOf.put(part.id(), campaign.messageId());
            lastId = Math.max(lastId, Long.parseLong(part.id()));
        }
    }

    /** Its message's id is kept out of use, and of the list. */
    private void delete(String objectId) {
        campaignOf(objectId).forEach(campaign -> {
            campaigns.remove(campaign.messageId());
            List.of(campaign.campaign(), campaign.set(), campaign.message())
                    .forEach(part -> messageIdOf.remove(part.id()));
        });
    }

    /** Which of the page's events the app asked for; none if it never asked. */
    Option<Seq<String>> subscribedFields() {
        return subscribedFields;
    }

    private void change(String objectId, UnaryOperator<MessageCampaign> change) {
        campaignOf(objectId).map(change).forEach(changed -> campaigns.put(changed.messageId(), changed));
    }

    private void take(AcceptedMessage message, Money price) {
        subscribers.sentTo(message.token(), message.time());
        campaignOfMessage(message.messageId()).forEach(campaign -> {
            accepted.add(message.sharing(campaign.messageId()));
            campaigns.put(campaign.messageId(), campaign.spending(price, message.time()));
            microsSinceAmountSpent.merge(campaign.adAccount(), price.micros(), Long::sum);
            microsSinceBalance.merge(campaign.adAccount(), price.micros(), Long::sum);
        });
    }

    private void state(SenderPatch patch) {
        stated.add(patch);
        patch.accountIfItTells(SenderFields.AMOUNT_SPENT).forEach(microsSinceAmountSpent::remove);
        patch.accountIfItTells(SenderFields.PREPAID_BALANCE).forEach(microsSinceBalance::remove);
    }
}
