package dev.herald.testkit.generator;

import static dev.herald.testkit.generator.Generator.combine;

import dev.herald.domain.account.AdAccountId;
import dev.herald.domain.account.PageId;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.campaign.Campaign;
import dev.herald.domain.campaign.CampaignId;
import dev.herald.domain.campaign.DoubtPolicy;
import dev.herald.domain.campaign.Lifecycle;
import dev.herald.domain.campaign.Message;
import dev.herald.domain.campaign.MessageSet;
import dev.herald.domain.campaign.QuietHours;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.campaign.SendingPolicy;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Currency;

/** Campaigns with their message sets and messages. */
public final class Campaigns {
    private static final long MOST_GAP_SECONDS = Duration.ofDays(3).toSeconds();
    private static final long MINUTES_OF_A_DAY = Duration.ofDays(1).toMinutes();
    private static final int LONGEST_NAME = 400;

    private Campaigns() {}

    /** Any campaign, in every state. */
    public static Generator<Campaign> any() {
        var states = Instants.any().flatMap(Lifecycles::around);
        var parts = combine(states, states, states, States::new);
        return Amounts.currencies()
                .flatMap(currency -> campaigns(
                        currency,
                        parts,
                        Generator.of(true, false),
                        policies(currency),
                        Budgets.in(currency),
                        Schedules.any()));
    }

    /**
     * Campaigns that may send at this instant: switched on, begun, not over, for direct sends. The budget pays for at least
     * one message.
     */
    public static Generator<Campaign> sendingAt(Instant now) {
        var parts = Lifecycles.sendingAt(now).map(state -> new States(state, Lifecycle.ACTIVE, Lifecycle.ACTIVE));
        return Amounts.currencies()
                .flatMap(currency -> campaigns(
                        currency,
                        parts,
                        Generator.constant(true),
                        policies(currency),
                        Budgets.in(currency),
                        Schedules.runningAt(now)))
                .map(Campaigns::affordable);
    }

    private static Campaign affordable(Campaign campaign) {
        var price = campaign.prices().lowest();
        var amount = campaign.budget().amount();
        return amount.isLessThan(price)
                ? Changed.budget(campaign, Changed.amount(campaign.budget(), Amounts.wholeFrom(price)))
                : campaign;
    }

    /** Names of 1 to 400 characters. */
    public static Generator<String> names() {
        return Generator.text("aé -", 0, LONGEST_NAME - 1).map(rest -> "S" + rest);
    }

    /** Ways of sending, in this currency. */
    public static Generator<SendingPolicy> policies(Currency currency) {
        return combine(
                Budgets.prices(currency),
                Amounts.wholeIn(currency).option(),
                Generator.between(1, MOST_GAP_SECONDS).map(Duration::ofSeconds).option(),
                quietHours().option(),
                Generator.of(DoubtPolicy.values()),
                SendingPolicy::new);
    }

    /** Quiet hours, over midnight and within a day, to the minute. */
    public static Generator<QuietHours> quietHours() {
        return combine(
                Generator.between(0, MINUTES_OF_A_DAY - 1),
                Generator.between(1, MINUTES_OF_A_DAY - 1),
                (from, length) -> {
                    var begin = LocalTime.MIN.plusMinutes(from);
                    return new QuietHours(begin, begin.plusMinutes(length));
                });
    }

    private static Generator<Campaign> campaigns(
            Currency currency,
            Generator<States> states,
            Generator<Boolean> directSend,
            Generator<SendingPolicy> policies,
            Generator<Budget> budgets,
            Generator<Schedule> schedules) {
        var owners = combine(Ids.campaigns(), names(), Ids.adAccounts(), Ids.pages(), Owner::new);
        var plans = combine(policies, budgets, Generator.of(false, true), schedules, Plan::new);
        return combine(
                owners,
                states,
                plans,
                directSend,
                Contents.plain(),
                (owner, state, plan, direct, content) -> new Campaign(
                        owner.id(),
                        owner.name(),
                        owner.adAccount(),
                        currency,
                        owner.page(),
                        state.campaign(),
                        direct,
                        Option.when(plan.shared(), plan.budget()),
                        new MessageSet(state.set(), Option.when(!plan.shared(), plan.budget()), plan.schedule()),
                        new Message(state.message(), content),
                        plan.policy()));
    }

    private record Owner(CampaignId id, String name, AdAccountId adAccount, PageId page) {}

    private record States(Lifecycle campaign, Lifecycle set, Lifecycle message) {}

    private record Plan(SendingPolicy policy, Budget budget, boolean shared, Schedule schedule) {}
}
