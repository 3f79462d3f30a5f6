package dev.herald.testkit.simulation;

import dev.herald.application.dispatch.Assignment;
import dev.herald.application.dispatch.Limits;
import dev.herald.application.port.Audience;
import dev.herald.application.port.AudienceId;
import dev.herald.application.port.CampaignKey;
import dev.herald.application.port.PersonFacts;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.application.port.Store;
import dev.herald.application.port.Suspension;
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
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.campaign.CampaignId;
import dev.herald.domain.campaign.Lifecycle;
import dev.herald.domain.campaign.LiveMessage;
import dev.herald.domain.campaign.Message;
import dev.herald.domain.campaign.MessageSet;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.campaign.SendingPolicy;
import dev.herald.domain.content.ContentPolicy;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.TextTemplate;
import dev.herald.domain.eligibility.Parties;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.domain.subscription.SuppressionList;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;

/** Who is sent what: a small audience, in ranges of a few, and a budget that is ample or too small. */
final class Scenario {
    static final Instant BEGIN = Instant.parse("2026-06-03T12:00:00Z");
    static final Currency USD = Currency.getInstance("USD");
    static final String MESSAGE_ID = "simulated-message";

    static final Limits LIMITS = new Limits(
            8,
            4,
            3,
            5,
            Duration.ofSeconds(60),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            Duration.ofMinutes(1));

    private static final PageId PAGE = new PageId("1001");
    private static final AdAccountId AD_ACCOUNT = new AdAccountId("2002");
    private static final CampaignId SALE = new CampaignId("sale");
    private static final int FEWEST = 3;
    private static final int MOST = 40;
    private static final int SECOND_TOKENS_PER_MILLE = 200;
    private static final int TIGHT_PER_MILLE = 400;
    private static final Money PRICE = Money.ofMinor(1, USD);

    private final RuleBook rules;
    private final Campaign campaign;
    private final Sender sender;
    private final AudienceId audience;
    private final int tokens;
    private final long number;

    /** Draws one, and puts it into a store that has nothing in it. */
    Scenario(Scheduler dice, Store store, RuleBook rules) {
        this.rules = rules;
        this.sender = sender();
        var people = people(dice);
        this.tokens = people.size();
        this.campaign = campaign(dice.happens(TIGHT_PER_MILLE) ? 1 + people.size() / 2 : 100 * people.size());
        this.audience = store.subscriptions().beginAudience("everybody");
        var subscribers = store.subscriptions().add(audience, people);
        store.subscriptions()
                .complete(new Audience(audience, "everybody", people.size(), 0, List.empty(), subscribers));
        this.number = store.campaigns()
                .open(new CampaignKey("simulation", PAGE, SALE), "digest", audience, ZoneOffset.UTC)
                .number();
        store.campaigns().remember(number, new RemoteCampaign(MESSAGE_ID, 1));
        store.ledger().plan(number, audience, LIMITS.tokensPerRange());
    }

    private static Seq<Subscription> people(Scheduler dice) {
        var people = Vector.<Subscription>empty();
        var persons = dice.between(FEWEST, MOST);
        for (var person = 0; person < persons; person++) {
            people = people.append(subscription(person, "a"));
            if (dice.happens(SECOND_TOKENS_PER_MILLE)) {
                people = people.append(subscription(person, "b"));
            }
        }
        return people;
    }

    private static Subscription subscription(int person, String which) {
        var told = BEGIN.minusSeconds(60);
        return Subscription.of(
                        new SubscriptionToken("token-%02d%s".formatted(person, which)),
                        new Fact<>(PAGE, Fact.Source.TOLD, told))
                .withPerson(new Fact<>(new Psid("%02d".formatted(person)), Fact.Source.TOLD, told));
    }

    private static Sender sender() {
        var account = new AdAccount(
                AD_ACCOUNT, Option.none(), USD, ZoneOffset.UTC, Terms.SIGNED, Billing.UNKNOWN, Option.none());
        return new Sender(
                new App("9", Terms.SIGNED),
                new Business("8", Terms.SIGNED),
                account,
                Page.of(PAGE, Option.none(), Terms.SIGNED));
    }

    private static Campaign campaign(int cents) {
        return new Campaign(
                SALE,
                "Sale",
                AD_ACCOUNT,
                USD,
                PAGE,
                Lifecycle.ACTIVE,
                true,
                Option.none(),
                MessageSet.active(new Budget.Lifetime(Money.ofMinor(cents, USD)), Schedule.ALWAYS),
                new Message(Lifecycle.ACTIVE, MessageContent.of(new TextTemplate("Hats"))),
                SendingPolicy.at(new PriceBook(PRICE, HashMap.empty())));
    }

    long number() {
        return number;
    }

    AudienceId audience() {
        return audience;
    }

    int tokens() {
        return tokens;
    }

    Money budget() {
        return campaign.budget().amount();
    }

    Money price() {
        return PRICE;
    }

    RuleBook rules() {
        return rules;
    }

    LiveMessage message() {
        return new LiveMessage(SALE, AD_ACCOUNT, MESSAGE_ID, campaign.message().content(), Option.none());
    }

    /** The thing of this kind that the campaign is sent under. */
    Subject subject(Scope scope) {
        return new Parties(sender, campaign).subject(scope);
    }

    Assignment assignment(Seq<Suspension> probes, Seq<Denial> holds) {
        return new Assignment(
                rules,
                sender,
                campaign,
                PersonFacts.suppressing(SuppressionList.NOBODY),
                ContentPolicy.OFF,
                message(),
                number,
                probes,
                holds,
                Option.none(),
                LIMITS);
    }
}
