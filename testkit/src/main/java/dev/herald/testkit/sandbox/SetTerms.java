package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.campaign.Schedule;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;

/**
 * The money and the time that an ad set is asked for, which both forms ask for alike (endpoints page, mid-2026).
 *
 * @param fields as {@link AdField} reads them
 */
record SetTerms(ObjectNode fields) {
    static final String DAILY_BUDGET = "daily_budget";
    static final String LIFETIME_BUDGET = "lifetime_budget";
    static final String BID = "bid_amount";
    static final String START = "start_time";
    static final String END = "end_time";

    /** What can be asked for. */
    static final Seq<AdField> FIELDS = AdKind.SET
            .fields()
            .filter(field ->
                    List.of(BID, DAILY_BUDGET, LIFETIME_BUDGET, START, END).contains(field.name()));

    boolean hasBudget() {
        return fields.has(DAILY_BUDGET) || fields.has(LIFETIME_BUDGET);
    }

    /** The budget; none if there is none. Of two, the lifetime's. */
    Option<Budget> budget(Currency currency) {
        return amount(LIFETIME_BUDGET, currency)
                .<Budget>map(Budget.Lifetime::new)
                .orElse(() -> amount(DAILY_BUDGET, currency).map(SetTerms::daily));
    }

    /** Capped as Meta does it: 175 % a day, 7 times a week (endpoints page, "Limits", mid-2026). */
    private static Budget daily(Money amount) {
        return new Budget.Daily(amount, Budget.Cap.AS_META);
    }

    /** The most that a message may cost; none if Meta chooses. */
    Option<Money> bid(Currency currency) {
        return amount(BID, currency);
    }

    private Option<Money> amount(String name, Currency currency) {
        return Json.text(fields, name).map(minor -> Money.ofMinor(Long.parseLong(minor), currency));
    }

    Option<Instant> start() {
        return time(START);
    }

    Option<Instant> end() {
        return time(END);
    }

    private Option<Instant> time(String name) {
        return Json.text(fields, name).map(Instant::parse);
    }

    /** What does not fit together and has no code of its own, for someone who asks for it anew; none if all does. */
    Option<GraphError> wrong(Instant now) {
        var starts = start().getOrElse(now);
        return wrongBudgets()
                // Whoever starts at once writes the second that has begun.
                .orElse(() ->
                        complaint(starts.isBefore(now.truncatedTo(ChronoUnit.SECONDS)), "start_time lies in the past"))
                .orElse(() -> complaint(
                        starts.isAfter(now.plus(Schedule.MOST_AHEAD)), "start_time is more than 30 days ahead"))
                .orElse(() -> wrongOrder(starts));
    }

    Option<GraphError> wrongBudgets() {
        return complaint(fields.has(DAILY_BUDGET) && fields.has(LIFETIME_BUDGET), "Give one budget, not both");
    }

    Option<GraphError> wrongOrder(Instant starts) {
        return complaint(!end().forAll(starts::isBefore), "end_time must be later than start_time");
    }

    private static Option<GraphError> complaint(boolean holds, String what) {
        return Option.when(holds, () -> GraphError.invalid(what));
    }

    /**
     * The same with the times that the API adds: it runs from now on if no start is given, and 30 days if a lifetime budget
     * is given without an end.
     */
    SetTerms completed(Instant now) {
        var starts = start().getOrElse(now);
        var all = fields.deepCopy().put(START, starts.toString());
        if (end().isEmpty() && fields.has(LIFETIME_BUDGET)) {
            all.put(END, starts.plus(Schedule.LIFETIME_BUDGET_RUNS).toString());
        }
        return new SetTerms(all);
    }

    /** The same with this daily budget. */
    SetTerms capped(Money day) {
        return new SetTerms(fields.deepCopy().put(DAILY_BUDGET, Long.toString(day.toMinor())));
    }

    Schedule schedule() {
        return new Schedule(start(), end());
    }
}
