package dev.herald.domain.eligibility;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.App;
import dev.herald.domain.account.Business;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.PageId;
import dev.herald.domain.account.Sender;
import dev.herald.domain.account.Terms;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.campaign.Activity;
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.campaign.CampaignId;
import dev.herald.domain.campaign.DoubtPolicy;
import dev.herald.domain.campaign.Message;
import dev.herald.domain.campaign.MessageSet;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.content.TextContent;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Region;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.HashMap;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;

/** A sender, a campaign and a subscriber in whose way nothing stands. */
final class Given {
    static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
    static final Currency USD = Currency.getInstance("USD");
    static final PageId PAGE = new PageId("140984918491243");
    static final Region US = new Region("US");
    static final Region AUSTRALIA = new Region("AU");

    private Given() {}

    static Money money(String amount) {
        return Money.of(amount, USD).get();
    }

    static Sender sender(Terms terms, Option<Region> country, Option<Boolean> paymentMethod) {
        return new Sender(
                new App("9001", terms),
                new Business("7001", terms),
                account(terms, country, paymentMethod, Option.none()),
                new Page(PAGE, country, terms));
    }

    static AdAccount account(
            Terms terms, Option<Region> country, Option<Boolean> paymentMethod, Option<Money> amountSpent) {
        return new AdAccount(
                new AdAccountId("1234567890"),
                country,
                USD,
                ZoneId.of("America/New_York"),
                paymentMethod,
                terms,
                amountSpent.map(spent -> money("100.00")),
                amountSpent);
    }

    static Sender sender() {
        return sender(Terms.SIGNED, Option.some(US), Option.some(true));
    }

    static Campaign campaign(Activity activity, Budget budget, Schedule schedule) {
        return new Campaign(
                new CampaignId("summer-sale"),
                "Summer sale",
                new AdAccountId("1234567890"),
                USD,
                PAGE,
                activity,
                new MessageSet(activity, budget, schedule),
                new Message(activity, new TextContent("Hi {{first_name}}")),
                new PriceBook(money("0.02"), HashMap.of(US, money("0.01"))),
                Option.none(),
                DoubtPolicy.ASSUME_SENT);
    }

    static Campaign campaign() {
        return campaign(Activity.ACTIVE, new Budget.Lifetime(money("25.00")), Schedule.ALWAYS);
    }

    static CampaignFacts facts(Campaign campaign, Spending spending) {
        return new CampaignFacts(campaign, spending, NOW.plusSeconds(60), NOW);
    }

    static Subscription subscriber(String token) {
        return Subscription.of(new SubscriptionToken(token), new Fact<>(PAGE, Fact.Source.TOLD, NOW));
    }

    static RecipientFacts facts(Subscription subscription) {
        return RecipientFacts.of(subscription, PAGE, NOW);
    }
}
