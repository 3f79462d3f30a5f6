package dev.herald.benchmarks;

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
import dev.herald.domain.campaign.QuietHours;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.campaign.SendingPolicy;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.TextTemplate;
import dev.herald.domain.eligibility.CampaignFacts;
import dev.herald.domain.eligibility.SenderFacts;
import dev.herald.domain.region.Region;
import io.vavr.collection.HashMap;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Currency;

/**
 * What is sent, and who sends it; nothing stands in the way of either. The campaign leaves people alone at night and
 * after a talk.
 */
final class Sale {
    /** Day in the Americas and in India, night in the east of Asia. */
    static final Instant NOW = Instant.parse("2026-06-03T16:00:00Z");

    static final PageId PAGE = new PageId("1001");

    private static final Option<Region> BRAZIL = Option.some(new Region("BR"));
    private static final Currency USD = Currency.getInstance("USD");

    private static final AdAccount ACCOUNT = AdAccount.of(
                    new AdAccountId("2002"),
                    BRAZIL,
                    USD,
                    ZoneOffset.UTC,
                    Terms.SIGNED,
                    Billing.UNKNOWN.withPaymentMethod(true))
            .get();

    private static final Page SENDING_PAGE = new Page(PAGE, BRAZIL, Terms.SIGNED, Option.some(true));

    static final Campaign CAMPAIGN = Campaign.of(
                    new CampaignId("sale"),
                    "Sale",
                    ACCOUNT,
                    SENDING_PAGE,
                    MessageSet.active(Budget.lifetime(usd("100000.00")).get(), Schedule.ALWAYS),
                    new Message(Lifecycle.ACTIVE, MessageContent.of(new TextTemplate("Summer is here."))),
                    SendingPolicy.at(new PriceBook(usd("0.02"), HashMap.empty()))
                            .withMinConversationGap(Duration.ofMinutes(30))
                            .withQuietHours(new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0))))
            .get();

    private Sale() {}

    static SenderFacts sender() {
        return new SenderFacts(
                new Sender(new App("4004", Terms.SIGNED), new Business("5005", Terms.SIGNED), ACCOUNT, SENDING_PAGE),
                NOW);
    }

    static CampaignFacts campaign() {
        return CampaignFacts.of(CAMPAIGN, ACCOUNT, Spending.none(USD), NOW);
    }

    private static Money usd(String decimal) {
        return Money.of(decimal, USD).get();
    }
}
