package dev.herald.domain.eligibility;

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
import dev.herald.domain.campaign.Message;
import dev.herald.domain.campaign.MessageSet;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.campaign.SendingPolicy;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.TextTemplate;
import dev.herald.domain.region.Region;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Fact.Source;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.HashMap;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;

/** A sender, a campaign and a subscriber that no rule has anything against, and what differs from them in one thing. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-06-03T12:00:00Z");
    static final Instant NEXT_DAY = Instant.parse("2026-06-04T00:00:00Z");
    static final Currency USD = Currency.getInstance("USD");
    static final PageId PAGE = new PageId("1001");
    static final AdAccountId AD_ACCOUNT = new AdAccountId("2002");
    static final Region BRAZIL = new Region("BR");
    static final Page FINE_PAGE = new Page(PAGE, Option.some(BRAZIL), Terms.SIGNED, Option.some(true));
    static final AdAccount FINE_ACCOUNT =
            account(Option.some(BRAZIL), Option.some(true), Terms.SIGNED, Option.none(), Option.none());
    static final Budget BUDGET = Budget.lifetime(usd("25.00")).get();

    static final Campaign CAMPAIGN = campaign(BUDGET, Schedule.ALWAYS);

    private Samples() {}

    static Money usd(String decimal) {
        return Money.of(decimal, USD).get();
    }

    static AdAccount account(
            Option<Region> country,
            Option<Boolean> paymentMethod,
            Terms terms,
            Option<Money> spendCap,
            Option<Money> amountSpent) {
        return account(country, terms, new Billing(paymentMethod, spendCap, amountSpent, Option.none(), Option.none()));
    }

    static AdAccount account(Option<Region> country, Terms terms, Billing billing) {
        return AdAccount.of(AD_ACCOUNT, country, USD, ZoneOffset.UTC, terms, billing)
                .get();
    }

    static SenderFacts sender(Terms app, Terms business, AdAccount account, Page page) {
        return new SenderFacts(new Sender(new App("4004", app), new Business("5005", business), account, page), NOW);
    }

    static SenderFacts sender(AdAccount account, Page page) {
        return sender(Terms.SIGNED, Terms.SIGNED, account, page);
    }

    static SenderFacts fineSender() {
        return sender(FINE_ACCOUNT, FINE_PAGE);
    }

    static Campaign campaign(Lifecycle campaign, Lifecycle set, Lifecycle message, Budget budget, Schedule schedule) {
        return new Campaign(
                new CampaignId("sale"),
                "Sale",
                AD_ACCOUNT,
                USD,
                PAGE,
                campaign,
                true,
                Option.none(),
                new MessageSet(set, Option.some(budget), schedule),
                new Message(message, MessageContent.of(new TextTemplate("Summer is here."))),
                SendingPolicy.at(new PriceBook(usd("0.02"), HashMap.of(BRAZIL, usd("0.01")))));
    }

    static Campaign campaign(Budget budget, Schedule schedule) {
        return campaign(Lifecycle.ACTIVE, Lifecycle.ACTIVE, Lifecycle.ACTIVE, budget, schedule);
    }

    static CampaignFacts about(Campaign campaign, Spending spending) {
        return CampaignFacts.of(campaign, FINE_ACCOUNT, spending, NOW);
    }

    static CampaignFacts about(Campaign campaign) {
        return about(campaign, Spending.none(USD));
    }

    static CampaignFacts fineCampaign() {
        return about(campaign(BUDGET, Schedule.ALWAYS));
    }

    static Subscription subscriber(String token) {
        return Subscription.of(new SubscriptionToken(token), told(PAGE)).withRegion(told(BRAZIL));
    }

    static <T> Fact<T> told(T value) {
        return new Fact<>(value, Source.TOLD, NOW.minusSeconds(60));
    }

    static RecipientFacts about(Subscription subscription) {
        return RecipientFacts.of(subscription, CAMPAIGN, NOW);
    }
}
