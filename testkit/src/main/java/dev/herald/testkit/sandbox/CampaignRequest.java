package dev.herald.testkit.sandbox;

import dev.herald.domain.account.PageId;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.campaign.CampaignDraft;
import dev.herald.domain.campaign.Schedule;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;

/**
 * A campaign to be made, as {@code POST act_<AD_ACCOUNT>/message_campaign} asks for it (endpoints page, mid-2026).
 *
 * @param name empty if it was left out
 * @param page empty if it was left out
 */
record CampaignRequest(
        String name,
        String page,
        Option<Long> dailyBudget,
        Option<Long> lifetimeBudget,
        Option<String> pixel,
        Option<Instant> start,
        Option<Instant> end) {
    static final String DAILY_BUDGET = "daily_budget";
    static final String LIFETIME_BUDGET = "lifetime_budget";

    /** More than any account has, and little enough to be reckoned with in every currency. */
    private static final long MOST_BUDGET_MINOR = 10_000_000_000L;

    private static final int MOST_NAME_LENGTH = 400;

    /** The request, or the first parameter that can't be read. */
    static Either<GraphError, CampaignRequest> of(Parameters parameters) {
        return budget(parameters, DAILY_BUDGET)
                .flatMap(daily -> budget(parameters, LIFETIME_BUDGET)
                        .flatMap(lifetime -> parameters
                                .positive("bid_amount")
                                .flatMap(bid -> parameters
                                        .time("start_time")
                                        .flatMap(start -> parameters
                                                .time("end_time")
                                                .map(end -> new CampaignRequest(
                                                        parameters.text("name").getOrElse(""),
                                                        parameters
                                                                .text("page_id")
                                                                .getOrElse(""),
                                                        daily,
                                                        lifetime,
                                                        parameters.text("pixel_id"),
                                                        start,
                                                        end))))));
    }

    /** A budget in minor units; none if it is absent. */
    static Either<GraphError, Option<Long>> budget(Parameters parameters, String name) {
        return parameters
                .positive(name)
                .filterOrElse(
                        amount -> amount.forAll(minor -> minor <= MOST_BUDGET_MINOR),
                        amount -> GraphError.invalid("Param " + name + " must be at most " + MOST_BUDGET_MINOR));
    }

    /** What is asked for, in the domain's words. */
    CampaignDraft draft(Currency currency) {
        return new CampaignDraft(
                name,
                PageId.of(page).toOption(),
                budget(currency).toList(),
                Schedule.ALWAYS, // judged by itself, see wrong
                Option.none(),
                Option.none(),
                Option.none());
    }

    /** What does not fit together and has no code of its own; none if all does. */
    Option<GraphError> wrong(Instant now) {
        var starts = start.getOrElse(now);
        return List.of(
                        complaint(dailyBudget.isDefined() && lifetimeBudget.isDefined(), "Give one budget, not both"),
                        complaint(
                                name.length() > MOST_NAME_LENGTH,
                                "name must have at most " + MOST_NAME_LENGTH + " characters"),
                        // Whoever starts at once writes the second that has begun.
                        complaint(starts.isBefore(now.truncatedTo(ChronoUnit.SECONDS)), "start_time lies in the past"),
                        complaint(
                                starts.isAfter(now.plus(Schedule.MOST_AHEAD)), "start_time is more than 30 days ahead"),
                        complaint(!end.forAll(starts::isBefore), "end_time must be later than start_time"))
                .flatMap(found -> found)
                .headOption();
    }

    private static Option<GraphError> complaint(boolean holds, String what) {
        return Option.when(holds, () -> GraphError.invalid(what));
    }

    /** When it runs: from now on if no start is given, and 30 days if a lifetime budget is given without an end. */
    Schedule schedule(Instant now) {
        var starts = start.getOrElse(now);
        return new Schedule(
                Option.some(starts),
                end.orElse(() -> lifetimeBudget.map(given -> starts.plus(Schedule.LIFETIME_BUDGET_RUNS))));
    }

    /** The budget, if there is one. */
    Option<Budget> budget(Currency currency) {
        return lifetimeBudget
                .map(minor -> lifetime(minor, currency))
                .orElse(() -> dailyBudget.map(minor -> daily(minor, currency)));
    }

    static Budget lifetime(long minor, Currency currency) {
        return new Budget.Lifetime(Money.ofMinor(minor, currency));
    }

    /** Capped as Meta does it: 175 % a day, 7 times a week (endpoints page, "Limits", mid-2026). */
    static Budget daily(long minor, Currency currency) {
        return new Budget.Daily(Money.ofMinor(minor, currency), Budget.Cap.AS_META);
    }
}
