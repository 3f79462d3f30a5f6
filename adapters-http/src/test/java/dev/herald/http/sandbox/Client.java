package dev.herald.http.sandbox;

import dev.herald.domain.account.Billing;
import dev.herald.domain.account.Sender;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.BudgetCalendar;
import dev.herald.domain.budget.BudgetWeek;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.campaign.Lifecycle;
import dev.herald.domain.campaign.Message;
import dev.herald.domain.campaign.MessageSet;
import dev.herald.domain.content.ContentPolicy;
import dev.herald.domain.eligibility.CampaignFacts;
import dev.herald.domain.eligibility.Facts;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.eligibility.Rule;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.eligibility.SenderFacts;
import dev.herald.domain.eligibility.Verdict;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Subscription;
import dev.herald.http.sandbox.Against.Played;
import dev.herald.http.sandbox.Situation.Switch;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * What a client makes of a situation before the call: every reason of the API's own that stands in the way, as far as the
 * client knows the facts.
 *
 * @param sender what it knows of the sender
 * @param spending what the campaign's messages cost so far
 * @param subscription what it knows of the person
 */
record Client(Situation situation, Played played, Sender sender, Spending spending, Subscription subscription) {
    private static final RuleBook RULES = new RuleBook(
            ofTheApi(RuleBook.STANDARD.senderRules()),
            ofTheApi(RuleBook.STANDARD.draftRules()),
            ofTheApi(RuleBook.STANDARD.campaignRules()),
            ofTheApi(RuleBook.STANDARD.recipientRules()));

    private static <F extends Facts> Seq<Rule<F>> ofTheApi(Seq<Rule<F>> rules) {
        return rules.filter(rule -> rule.reason() instanceof ErrorCode);
    }

    /** One that knows everything. */
    static Client knowing(Situation situation, Played played) {
        var parties = played.parties();
        var spending = spending(situation, played);
        var person = parties.subscription();
        return new Client(
                situation,
                played,
                having(parties.sender(), spending.spent()),
                spending,
                situation.recipient().isGone()
                        ? person.droppedFor(ErrorCode.INVALID_MESSENGER_SUBSCRIPTION_TOKEN, situation.now())
                        : person);
    }

    /** Earlier messages were delivered as they were taken, to people whose region nobody knew. */
    private static Spending spending(Situation situation, Played played) {
        var calendar = new BudgetCalendar(situation.sender().adAccount().timeZone());
        var today = calendar.day(situation.now());
        var week = BudgetWeek.of(today);
        var currency = situation.sender().adAccount().currency();
        var price = situation.prices().price(Option.none());
        var days = played.earlier().map(calendar::day);
        return new Spending(
                Money.zero(currency),
                price.times(days.size()),
                price.times(days.count(today::equals)),
                price.times(days.count(week::contains)));
    }

    private static Sender having(Sender sender, Money spent) {
        var account = sender.adAccount();
        var billing = account.billing();
        return new Sender(
                sender.app(),
                sender.business(),
                account.withBilling(new Billing(
                        billing.paymentMethod(),
                        billing.spendCap(),
                        Option.some(billing.amountSpent().map(spent::plus).getOrElse(spent)),
                        billing.prepaidBalance().map(left -> left.minus(spent)),
                        billing.minDailyBudget())),
                sender.page());
    }

    /** Every reason that stands in the way; none if the message is cleared. */
    Seq<Reason> reasons() {
        var campaign = campaign();
        var now = situation.now();
        var facts = new CampaignFacts(
                campaign,
                sender.adAccount().id(),
                sender.adAccount().calendar(),
                spending,
                ContentPolicy.STRICT,
                Option.none(),
                now);
        var verdict = RULES.open(new SenderFacts(sender, now), facts)
                .judge(RecipientFacts.of(subscription, campaign, now)
                        .withEngagement(situation.recipient().engagement()));
        return switch (verdict) {
            case Verdict.Cleared cleared -> ofMoney(campaign);
            case Verdict.Refused(Seq<Denial> denials) ->
                denials.map(Denial::reason).appendAll(ofMoney(campaign));
        };
    }

    /** What the ledger holds back: rules look at the cheapest message, it at this one. */
    private Seq<Reason> ofMoney(Campaign campaign) {
        var price =
                campaign.prices().price(played.parties().subscription().region().map(Fact::value));
        if (!campaign.budget().room(spending).isLessThan(price)) {
            return List.empty();
        }
        return List.of(
                switch (campaign.budget()) {
                    case Budget.Lifetime lifetime -> ErrorCode.LIFETIME_BUDGET_REACHED;
                    case Budget.Daily daily -> ErrorCode.DAILY_BUDGET_REACHED;
                });
    }

    private Campaign campaign() {
        var asked = played.parties().campaign();
        var switches = situation.switches();
        var schedule = asked.set().schedule().completedFor(asked.budget(), situation.createdAt());
        return new Campaign(
                asked.id(),
                asked.name(),
                asked.adAccount(),
                asked.currency(),
                asked.page(),
                warming(state(switches.campaign())),
                true,
                Option.none(),
                new MessageSet(state(switches.set()), asked.set().budget(), schedule),
                new Message(state(switches.message()), situation.plan().content()),
                asked.policy());
    }

    private Lifecycle warming(Lifecycle state) {
        Instant readyAt = situation.createdAt().plus(Against.WARM_UP);
        return state.equals(Lifecycle.ACTIVE) && situation.now().isBefore(readyAt)
                ? new Lifecycle.Populating(readyAt)
                : state;
    }

    private static Lifecycle state(Switch position) {
        return switch (position) {
            case ACTIVE -> Lifecycle.ACTIVE;
            case PAUSED -> Lifecycle.PAUSED;
        };
    }
}
