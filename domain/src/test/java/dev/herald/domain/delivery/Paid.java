package dev.herald.domain.delivery;

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
import dev.herald.domain.eligibility.CampaignFacts;
import dev.herald.domain.eligibility.Clearance;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.eligibility.SenderFacts;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.HashMap;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;

/** A delivery that is cleared and paid for. */
final class Paid {
    static final Instant NOW = Instant.parse("2026-06-03T12:00:00Z");
    static final DeliveryId DELIVERY = new DeliveryId(1, new SubscriptionToken("token-1"), new PersonKey("1001/anna"));
    private static final Currency USD = Currency.getInstance("USD");
    private static final PageId PAGE = new PageId("1001");
    private static final AdAccountId AD_ACCOUNT = new AdAccountId("2002");
    private static final MessageContent CONTENT = MessageContent.of(new TextTemplate("Summer is here."));
    static final LiveMessage MESSAGE =
            new LiveMessage(new CampaignId("sale"), AD_ACCOUNT, "3003", CONTENT, Option.none());
    static final Clearance CLEARANCE = clearance("sale");
    static final Clearance CLEARANCE_OF_ANOTHER_CAMPAIGN = clearance("winter");
    static final Reservation RESERVATION = new Reservation(
            DELIVERY, new Money(10_000, USD), NOW.minusSeconds(1), Option.some(NOW.minusSeconds(86_400)));

    private Paid() {}

    private static Clearance clearance(String campaign) {
        var account = new AdAccount(
                AD_ACCOUNT, Option.none(), USD, ZoneOffset.UTC, Terms.UNKNOWN, Billing.UNKNOWN, Option.none());
        var sender = new Sender(
                new App("4004", Terms.UNKNOWN),
                new Business("5005", Terms.UNKNOWN),
                account,
                Page.of(PAGE, Option.none(), Terms.UNKNOWN));
        var sale = Campaign.of(
                        new CampaignId(campaign),
                        "A campaign",
                        account,
                        sender.page(),
                        MessageSet.active(new Budget.Lifetime(new Money(1_000_000, USD)), Schedule.ALWAYS),
                        new Message(Lifecycle.ACTIVE, CONTENT),
                        SendingPolicy.at(new PriceBook(new Money(10_000, USD), HashMap.empty())))
                .get();
        var anna = Subscription.of(DELIVERY.token(), new Fact<>(PAGE, Fact.Source.TOLD, NOW));
        return RuleBook.STANDARD
                .open(new SenderFacts(sender, NOW), CampaignFacts.of(sale, account, Spending.none(USD), NOW))
                .judge(RecipientFacts.of(anna, sale, NOW))
                .toValidation()
                .get();
    }
}
