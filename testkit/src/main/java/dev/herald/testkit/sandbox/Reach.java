package dev.herald.testkit.sandbox;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.PageId;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.campaign.CampaignId;
import dev.herald.domain.campaign.Lifecycle;
import dev.herald.domain.campaign.Message;
import dev.herald.domain.campaign.MessageSet;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.campaign.SendingPolicy;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.content.TextTemplate;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.reason.Remedy;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * How many of a page's subscriptions a message could go to, and what one message to each would cost. Judged by the domain's
 * rules on what the sandbox knows; who only has to wait counts, since a campaign lasts.
 *
 * <p>At most {@value #MOST_JUDGED} subscriptions are judged, whichever page they are of: among more, every second, third, … in the order of their
 * tokens stands for its neighbours. Subscriptions are counted, not people, who may have several.
 */
record Reach(long subscriptions, Money cost) {
    static final int MOST_JUDGED = 10_000;

    static Reach of(World known, AdAccount account, PageId page, Instant now) {
        var prices = known.assets().prices(account.id()).getOrElse(() -> free(account));
        var campaign = anyCampaign(account, page, prices);
        var step = 1 + (known.subscribers().count() - 1) / MOST_JUDGED;
        var reachable = known.subscribers()
                .everyNth(step)
                .map(one -> subscription(one, now))
                .filter(subscription -> isReachable(subscription, campaign, now));
        var cost = reachable
                .map(subscription -> prices.price(subscription.region().map(fact -> fact.value())))
                .fold(Money.zero(account.currency()), Money::plus);
        return new Reach((long) reachable.size() * step, cost.times(step));
    }

    /** The part of it that this much money pays, everybody costing the same. */
    Reach within(Money total) {
        if (!total.isLessThan(cost)) {
            return this;
        }
        var each = Math.max(1, cost.micros() / subscriptions);
        var paid = total.micros() / each;
        return new Reach(paid, new Money(paid * each, cost.currency()));
    }

    private static Subscription subscription(Tuple2<String, Subscriber> one, Instant now) {
        return one._2.asSubscription(new SubscriptionToken(one._1), now);
    }

    private static boolean isReachable(Subscription subscription, Campaign campaign, Instant now) {
        return RuleBook.STANDARD
                .judge(RecipientFacts.of(subscription, campaign, now))
                .forAll(denial -> denial.reason().remedy() instanceof Remedy.Wait);
    }

    private static PriceBook free(AdAccount account) {
        return new PriceBook(Money.zero(account.currency()), HashMap.empty());
    }

    /** The rules on recipients look at a campaign's page alone, and at no talk that this one forbids. */
    private static Campaign anyCampaign(AdAccount account, PageId page, PriceBook prices) {
        return new Campaign(
                new CampaignId("estimate"),
                "estimate",
                account.id(),
                account.currency(),
                page,
                Lifecycle.ACTIVE,
                true,
                Option.none(),
                MessageSet.active(new Budget.Lifetime(Money.ofMinor(1, account.currency())), Schedule.ALWAYS),
                new Message(Lifecycle.ACTIVE, MessageContent.of(new TextTemplate("-"))),
                SendingPolicy.at(prices));
    }
}
