package dev.herald.testkit.oracle;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.PageId;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.campaign.CampaignDraft;
import dev.herald.domain.campaign.CampaignDraft.Targeting;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.eligibility.DraftFacts;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

final class RandomDrafts {
    private RandomDrafts() {}

    static DraftFacts facts(Dice dice) {
        var zone = dice.zone();
        var now = dice.now(zone);
        var account = RandomSenders.account(dice, dice.currency(), zone, now);
        var days = dice.pick(1, 2, 7, 29, 30, 31, 45);
        var draft = new CampaignDraft(
                dice.pick("Sale", "Sale", "", " ", "\t"),
                dice.maybe(() -> new PageId("page-1")),
                budgets(dice, account, days),
                schedule(dice, now, days),
                dice.maybe(() -> pacing(dice)),
                dice.maybe(() -> new Targeting(platforms(dice), positions(dice))),
                dice.maybe(() -> "creative-1"));
        return new DraftFacts(draft, account, dice.maybe(() -> dice.oneIn(2)), now);
    }

    /** Begins before or after now, or 30 days ahead; ends that many days after what is now or its start. */
    static Schedule schedule(Dice dice, Instant now, int days) {
        var start = dice.maybe(() -> dice.around(now));
        var from = dice.oneIn(3) ? now : start.getOrElse(now);
        var end = dice.maybe(() -> dice.oneIn(4) ? dice.around(now) : dice.beside(from.plus(Duration.ofDays(days))));
        if (start.isDefined() && end.isDefined() && !end.get().isAfter(start.get())) {
            return new Schedule(start, Option.none());
        }
        return new Schedule(start, end);
    }

    private static Seq<Budget> budgets(Dice dice, AdAccount account, int days) {
        var daily = new Budget.Daily(amount(dice, account, 1), dice.pick(Budget.Cap.values()));
        var lifetime = new Budget.Lifetime(amount(dice, account, dice.pick(days, days, days - 1, days + 1, 30)));
        return switch (dice.below(7)) {
            case 0 -> List.empty();
            case 1 -> List.of(daily, lifetime);
            case 2 -> List.of(lifetime, daily);
            case 3, 4 -> List.of(daily);
            default -> List.of(lifetime);
        };
    }

    /** The least for that many days, or one minor unit less or more. */
    private static Money amount(Dice dice, AdAccount account, int days) {
        var least = account.billing().minDailyBudget().map(Money::toMinor).getOrElse(100L);
        return Money.ofMinor(dice.near(least * days, 1), account.currency());
    }

    private static Seq<String> pacing(Dice dice) {
        return dice.pick(
                List.of("no_pacing"),
                List.of("no_pacing"),
                List.empty(),
                List.of("standard"),
                List.of("NO_PACING"),
                List.of("no_pacing", "no_pacing"),
                List.of("no_pacing", "standard"));
    }

    private static Seq<String> platforms(Dice dice) {
        return dice.pick(
                List.of("messenger"),
                List.of("messenger"),
                List.of("messenger"),
                List.of("facebook"),
                List.of("messenger", "facebook"),
                List.empty());
    }

    private static Seq<String> positions(Dice dice) {
        return dice.pick(
                List.of("marketing_messages"),
                List.of("marketing_messages"),
                List.of("marketing_messages"),
                List.of("sponsored_messages"),
                List.of("story", "marketing_messages"),
                List.empty());
    }
}
