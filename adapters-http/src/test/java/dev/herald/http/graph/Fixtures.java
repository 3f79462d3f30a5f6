package dev.herald.http.graph;

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
import dev.herald.domain.delivery.Attempt.Attempting;
import dev.herald.domain.delivery.Attempt.Planned;
import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.delivery.Reservation;
import dev.herald.domain.eligibility.CampaignFacts;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.eligibility.SenderFacts;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.HashMap;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;

/** A campaign, a message of it on its way to somebody, and an API to send it to. */
final class Fixtures {
    static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    static final Currency USD = Currency.getInstance("USD");
    static final AdAccountId AD_ACCOUNT = new AdAccountId("1234567890");
    static final PageId PAGE = new PageId("140984918491243");
    static final CampaignId CAMPAIGN = new CampaignId("summer-sale");
    static final String PAGE_TOKEN = "EAAG-page-token-1";
    static final String ADS_TOKEN = "EAAG-ads-token-2";
    static final String APP_SECRET = "5ec4e7-of-the-app";
    /** {@code printf %s EAAG-page-token-1 | openssl dgst -sha256 -hmac 5ec4e7-of-the-app} */
    static final String PAGE_PROOF = "53c4916dce31d5ddcd3cdef8fd75f1909c3a1fc27a17287930be81b06b1986c4";

    static final String ADS_PROOF = "e44949d9e934b7ca927e940c7ec8b11a7ee0a7e713a79127aa4cd3ca922effe9";

    private static final AdAccount ACCOUNT =
            new AdAccount(AD_ACCOUNT, Option.none(), USD, ZoneOffset.UTC, Terms.SIGNED, Billing.UNKNOWN, Option.none());
    private static final Page PAGE_OF_SENDER = Page.of(PAGE, Option.none(), Terms.SIGNED);
    private static final Sender SENDER =
            new Sender(new App("9001", Terms.SIGNED), new Business("7001", Terms.SIGNED), ACCOUNT, PAGE_OF_SENDER);

    static final MessageContent CONTENT = MessageContent.of(new TextTemplate("Hats"));

    private Fixtures() {}

    static Sender sender() {
        return SENDER;
    }

    static GraphSettings settings(String base) {
        return new GraphSettings(
                base,
                GraphSettings.DEFAULT_VERSION,
                PAGE_TOKEN,
                ADS_TOKEN,
                Option.none(),
                GraphSettings.Timeouts.DEFAULT);
    }

    static GraphSettings settingsWithSecret(String base) {
        return new GraphSettings(
                base,
                GraphSettings.DEFAULT_VERSION,
                PAGE_TOKEN,
                ADS_TOKEN,
                Option.some(APP_SECRET),
                GraphSettings.Timeouts.DEFAULT);
    }

    static Campaign campaign(Budget budget, Schedule schedule) {
        return Campaign.of(
                        CAMPAIGN,
                        "Summer sale",
                        ACCOUNT,
                        PAGE_OF_SENDER,
                        MessageSet.active(budget, schedule),
                        new Message(Lifecycle.ACTIVE, CONTENT),
                        SendingPolicy.at(new PriceBook(Money.ofMinor(2, USD), HashMap.empty())))
                .get();
    }

    static Budget lifetime(long minor) {
        return new Budget.Lifetime(Money.ofMinor(minor, USD));
    }

    static Budget daily(long minor) {
        return new Budget.Daily(Money.ofMinor(minor, USD), Budget.Cap.STRICT);
    }

    static Attempting attempt(String token) {
        return attempt(token, CONTENT, Option.none());
    }

    static Attempting attempt(String text, MessageContent content, Option<Duration> gap) {
        return attempt(new LiveMessage(CAMPAIGN, AD_ACCOUNT, "120210001", content, gap), new SubscriptionToken(text));
    }

    static Attempting attempt(LiveMessage message, SubscriptionToken token) {
        var subscription = Subscription.of(token, new Fact<>(PAGE, Fact.Source.TOLD, NOW));
        var campaign = campaign(lifetime(100), Schedule.ALWAYS);
        var clearance = RuleBook.EMPTY
                .open(new SenderFacts(SENDER, NOW), CampaignFacts.of(campaign, ACCOUNT, Spending.none(USD), NOW))
                .judge(RecipientFacts.of(subscription, campaign, NOW))
                .toValidation()
                .get();
        var id = new DeliveryId(1, token, PersonKey.of(PAGE, Option.none(), token));
        return Planned.first(id)
                .attempt(message, clearance, new Reservation(id, Money.ofMinor(2, USD), NOW, Option.none()));
    }
}
