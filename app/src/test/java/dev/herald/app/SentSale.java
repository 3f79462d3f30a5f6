package dev.herald.app;

import dev.herald.application.port.Audience;
import dev.herald.application.port.CampaignKey;
import dev.herald.application.port.Intent;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.application.port.Store;
import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.App;
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.Business;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.PageId;
import dev.herald.domain.account.Sender;
import dev.herald.domain.account.Terms;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.campaign.CampaignId;
import dev.herald.domain.campaign.Lifecycle;
import dev.herald.domain.campaign.LiveMessage;
import dev.herald.domain.campaign.Message;
import dev.herald.domain.campaign.MessageSet;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.campaign.SendingPolicy;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.TextTemplate;
import dev.herald.domain.delivery.Attempt.Planned;
import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.eligibility.CampaignFacts;
import dev.herald.domain.eligibility.Clearance;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.eligibility.SenderFacts;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;

/** A campaign in a store whose message was sent to a few people, {@code 0}, {@code 1} and so on. */
record SentSale(Store store, long campaign) {
    static final String MESSAGE_ID = "120211";
    static final Instant SENT_AT = Instant.parse("2026-07-01T12:00:00Z");
    static final Currency USD = Currency.getInstance("USD");

    private static final LocalDate TODAY = LocalDate.parse("2026-07-01");
    private static final CampaignId SALE = new CampaignId("sale");
    private static final PageId PAGE = new PageId("140984918491243");
    private static final AdAccountId AD_ACCOUNT = new AdAccountId("2002");
    private static final MessageContent CONTENT = MessageContent.of(new TextTemplate("Summer is here."));
    private static final Budget BUDGET =
            Budget.lifetime(Money.of("100.00", USD).get()).get();

    /** Sends to so many people; the API does not know the campaign yet. */
    static SentSale to(int people, Store store) {
        var subscriptions = List.range(0, people).map(SentSale::subscription);
        var audience = store.subscriptions().beginAudience("people");
        var subscribers = store.subscriptions().add(audience, subscriptions);
        store.subscriptions().complete(new Audience(audience, "people", people, 0, List.empty(), subscribers));
        var key = new CampaignKey("sandbox", PAGE, SALE);
        var campaign =
                store.campaigns().open(key, "digest", audience, ZoneOffset.UTC).number();
        store.ledger().plan(campaign, audience, people);
        var lease = store.ledger()
                .lease(campaign, "node", SENT_AT, Duration.ofMinutes(5))
                .get();
        var message = new LiveMessage(SALE, AD_ACCOUNT, MESSAGE_ID, CONTENT, Option.none());
        store.ledger()
                .commitIntents(lease, message, BUDGET, intents(campaign, subscriptions), TODAY, SENT_AT)
                .get();
        return new SentSale(store, campaign);
    }

    private static Seq<Intent> intents(long campaign, Seq<Subscription> people) {
        var clearance = clearance(people.head());
        var price = Money.of("0.02", USD).get();
        return people.map(to -> new Intent(
                Planned.first(new DeliveryId(campaign, to.token(), to.personKey())), clearance, price, Option.none()));
    }

    private static Subscription subscription(int number) {
        return Subscription.of(
                new SubscriptionToken(String.valueOf(number)), new Fact<>(PAGE, Fact.Source.TOLD, Instant.EPOCH));
    }

    private static Clearance clearance(Subscription to) {
        var account = AdAccount.of(AD_ACCOUNT, Option.none(), USD, ZoneOffset.UTC, Terms.UNKNOWN, Billing.UNKNOWN)
                .get();
        var page = Page.of(PAGE, Option.none(), Terms.UNKNOWN);
        var prices = new PriceBook(Money.of("0.02", USD).get(), HashMap.empty());
        var campaign = Campaign.of(
                        SALE,
                        "Sale",
                        account,
                        page,
                        MessageSet.active(BUDGET, Schedule.ALWAYS),
                        new Message(Lifecycle.ACTIVE, CONTENT),
                        SendingPolicy.at(prices))
                .get();
        var sender = new Sender(new App("4004", Terms.UNKNOWN), new Business("5005", Terms.UNKNOWN), account, page);
        return RuleBook.EMPTY
                .open(
                        new SenderFacts(sender, SENT_AT),
                        CampaignFacts.of(campaign, account, Spending.none(USD), SENT_AT))
                .judge(RecipientFacts.of(to, campaign, SENT_AT))
                .toValidation()
                .get();
    }

    /** The API's id for the campaign becomes known. */
    void known() {
        store.campaigns().remember(campaign, new RemoteCampaign(MESSAGE_ID, 10_000));
    }

    /** Everything that events could change: what was heard, the money, and the people's subscriptions. */
    List<Object> state(int people) {
        var tally = store.ledger().tally(campaign, USD);
        return List.<Object>of(
                        tally.accepted(),
                        tally.heard(),
                        store.ledger().spending(campaign, USD, TODAY),
                        store.ledger().spending(campaign, USD, TODAY.plusDays(1)))
                .appendAll(List.range(0, people)
                        .map(number -> store.subscriptions().find(new SubscriptionToken(String.valueOf(number)))));
    }
}
