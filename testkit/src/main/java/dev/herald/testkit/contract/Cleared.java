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
import dev.herald.domain.account.Billing;
import dev.herald.domain.account.Business;
import dev.herald.domain.account.Page;
import dev.herald.domain.account.Sender;
import dev.herald.domain.account.Terms;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.campaign.Campaign;
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
import io.vavr.collection.HashMap;
import io.vavr.control.Option;
import java.time.ZoneOffset;

/** A message, and a clearance for it from a book without rules: a ledger asks for no more. */
final class Cleared {
    private static final MessageContent CONTENT = MessageContent.of(new TextTemplate("Summer is here."));

    static final LiveMessage MESSAGE = new LiveMessage(SALE, AD_ACCOUNT, "3003", CONTENT, Option.none());
    static final Clearance CLEARANCE = clearance();

    private Cleared() {}

    private static Clearance clearance() {
        var account = AdAccount.of(AD_ACCOUNT, Option.none(), USD, ZoneOffset.UTC, Terms.UNKNOWN, Billing.UNKNOWN)
                .get();
        var page = Page.of(PAGE, Option.none(), Terms.UNKNOWN);
        var campaign = Campaign.of(
                        SALE,
                        "Sale",
                        account,
                        page,
                        MessageSet.active(lifetime("1000"), Schedule.ALWAYS),
                        new Message(Lifecycle.ACTIVE, CONTENT),
                        SendingPolicy.at(new PriceBook(usd("0.01"), HashMap.empty())))
                .get();
        var sender = new Sender(new App("4004", Terms.UNKNOWN), new Business("5005", Terms.UNKNOWN), account, page);
        return RuleBook.EMPTY
                .open(new SenderFacts(sender, NOW), CampaignFacts.of(campaign, account, Spending.none(USD), NOW))
                .judge(RecipientFacts.of(person(0), campaign, NOW))
                .toValidation()
                .get();
    }
}
