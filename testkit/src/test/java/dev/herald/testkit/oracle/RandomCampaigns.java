package dev.herald.testkit.oracle;

import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.PageId;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.PriceBook;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.campaign.CampaignId;
import dev.herald.domain.campaign.DoubtPolicy;
import dev.herald.domain.campaign.Lifecycle;
import dev.herald.domain.campaign.Message;
import dev.herald.domain.campaign.MessageSet;
import dev.herald.domain.campaign.QuietHours;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.campaign.SendingPolicy;
import dev.herald.domain.content.MessageContent;
import dev.herald.domain.eligibility.CampaignFacts;
import dev.herald.domain.region.Region;
import io.vavr.collection.HashMap;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;

/** Campaigns, and the facts about them. */
final class RandomCampaigns {
    private RandomCampaigns() {}

    static CampaignFacts facts(Dice dice) {
        var zone = dice.zone();
        var now = dice.now(zone);
        var payer = RandomSenders.account(dice, dice.currency(), zone, now);
        var policy = RandomPolicies.policy(dice);
        var content = RandomContent.content(dice, now, policy);
        var campaign = campaign(dice, payer.currency(), now, Option.none(), content);
        var facts =
                CampaignFacts.of(campaign, payer, spending(dice, campaign), now).under(policy);
        return dice.maybe(() -> new PageId(dice.pick("page-1", "page-2")))
                .map(facts::withAttachmentOf)
                .getOrElse(facts);
    }

    static Campaign campaign(
            Dice dice, Currency currency, Instant now, Option<QuietHours> quietHours, MessageContent content) {
        var budget = budget(dice, currency);
        var shared = dice.oneIn(3);
        return new Campaign(
                new CampaignId("sale"),
                "Sale",
                new AdAccountId("1"),
                currency,
                new PageId("page-1"),
                state(dice, now),
                !dice.oneIn(4),
                shared ? Option.some(budget) : Option.none(),
                new MessageSet(state(dice, now), shared ? Option.none() : Option.some(budget), schedule(dice, now)),
                new Message(state(dice, now), content),
                policy(dice, currency, quietHours));
    }

    private static Schedule schedule(Dice dice, Instant now) {
        return RandomDrafts.schedule(dice, now, dice.pick(1, 7));
    }

    private static Lifecycle state(Dice dice, Instant now) {
        return switch (dice.below(10)) {
            case 0 -> Lifecycle.DRAFT;
            case 1 -> new Lifecycle.Paused(dice.maybe(() -> dice.around(now)));
            case 2 -> Lifecycle.COMPLETED;
            case 3 -> Lifecycle.DELETED;
            case 4, 5, 6 -> new Lifecycle.Populating(dice.around(now));
            default -> Lifecycle.ACTIVE;
        };
    }

    private static Budget budget(Dice dice, Currency currency) {
        var amount = Money.ofMinor(dice.pick(1L, 3L, 100L, 9_999L), currency);
        return dice.oneIn(2)
                ? new Budget.Lifetime(amount)
                : new Budget.Daily(amount, dice.oneIn(3) ? Budget.Cap.STRICT : Budget.Cap.AS_META);
    }

    private static SendingPolicy policy(Dice dice, Currency currency, Option<QuietHours> quietHours) {
        var prices = HashMap.of(new Region("BR"), price(dice, currency));
        if (dice.oneIn(2)) {
            prices = prices.put(new Region("IN"), price(dice, currency));
        }
        return new SendingPolicy(
                new PriceBook(price(dice, currency), dice.oneIn(3) ? HashMap.empty() : prices),
                Option.none(),
                dice.maybe(() -> dice.pick(Duration.ofSeconds(1), Duration.ofHours(1), Duration.ofDays(7))),
                quietHours,
                DoubtPolicy.ASSUME_SENT);
    }

    private static Money price(Dice dice, Currency currency) {
        return dice.micros(dice.pick(1L, 14_100L, 14_101L, 30_000L), currency);
    }

    /** What was spent leaves the price of one message, of the cheapest or not, or a micro less or more, or plenty. */
    private static Spending spending(Dice dice, Campaign campaign) {
        var budget = campaign.sharedBudget()
                .orElse(campaign.set().budget())
                .get()
                .amount()
                .micros();
        var prices = campaign.policy().prices();
        var all = prices.byRegion().values().append(prices.otherwise()).toJavaList();
        var price = dice.pick(all).micros();
        var reserved = dice.oneIn(2) ? 0 : Math.max(0, dice.pick(budget / 2, budget - price, dice.near(price)));
        var day = used(dice, dice.oneIn(2) ? budget : budget * 7 / 4, reserved, price);
        var week = Math.max(day, used(dice, budget * 7, reserved, price));
        var ever = dice.oneIn(2) ? week : Math.max(0, dice.near(budget - reserved - price));
        return inOrder(dice, campaign.currency(), reserved, ever, week, day);
    }

    private static long used(Dice dice, long limit, long reserved, long price) {
        return dice.oneIn(3) ? 0 : Math.max(0, dice.near(limit - reserved - price));
    }

    /** A day is part of its week, and the week of all. */
    private static Spending inOrder(Dice dice, Currency currency, long reserved, long ever, long week, long day) {
        var inWeek = Math.min(week, ever);
        return new Spending(
                dice.micros(reserved, currency),
                dice.micros(ever, currency),
                dice.micros(Math.min(day, inWeek), currency),
                dice.micros(inWeek, currency));
    }
}
