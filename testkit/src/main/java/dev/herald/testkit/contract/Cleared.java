package dev.herald.testkit.contract;

import static dev.herald.testkit.contract.Samples.AD_ACCOUNT;
import static dev.herald.testkit.contract.Samples.NOW;
import static dev.herald.testkit.contract.Samples.PAGE;
import static dev.herald.testkit.contract.Samples.SALE;
import static dev.herald.testkit.contract.Samples.USD;
import static dev.herald.testkit.contract.Samples.lifetime;
import static dev.herald.testkit.contract.Samples.person;
import static dev.herald.testkit.contract.Samples.usd;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.App;
import dev.herald.domain.account.Business;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.Sender;
import dev.herald.domain.account.Terms;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.campaign.Activity;
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.campaign.DoubtPolicy;
import dev.herald.domain.campaign.LiveMessage;
import dev.herald.domain.campaign.Message;
import dev.herald.domain.campaign.MessageSet;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.TextTemplate;
import dev.herald.domain.eligibility.CampaignFacts;
import dev.herald.domain.eligibility.Clearance;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.eligibility.SenderFacts;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.ZoneOffset;

/** A message, and a clearance for it from a book without rules: a ledger asks for no more. */
final class Cleared {
    private static final MessageContent CONTENT = MessageContent.of(new TextTemplate("Summer is here."));

    static final LiveMessage MESSAGE = new LiveMessage(SALE, AD_ACCOUNT, "3003", CONTENT, Option.none());
    static final Clearance CLEARANCE = clearance();

    private Cleared() {}

    private static Clearance clearance() {
        var account = AdAccount.of(
                        AD_ACCOUNT,
                        Option.none(),
                        USD,
                        ZoneOffset.UTC,
                        Option.none(),
                        Terms.UNKNOWN,
                        Option.none(),
                        Option.none())
                .get();
        var page = new Page(PAGE, Option.none(), Terms.UNKNOWN);
        var campaign = Campaign.of(
                        SALE,
                        "Sale",
                        account,
                        page,
                        new MessageSet(Activity.ACTIVE, lifetime("1000"), Schedule.ALWAYS),
                        new Message(Activity.ACTIVE, CONTENT),
                        new PriceBook(usd("0.01"), HashMap.empty()),
                        Option.none(),
                        DoubtPolicy.ASSUME_SENT)
                .get();
        var sender = new Sender(new App("4004", Terms.UNKNOWN), new Business("5005", Terms.UNKNOWN), account, page);
        return new RuleBook(List.empty(), List.empty(), List.empty())
                .open(
                        new SenderFacts(sender, NOW),
                        new CampaignFacts(campaign, Spending.none(USD), NOW.plus(Duration.ofDays(1)), NOW))
                .judge(RecipientFacts.of(person(0), PAGE, NOW))
                .toValidation()
                .get();
    }
}
