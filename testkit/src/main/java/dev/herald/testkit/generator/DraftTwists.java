package dev.herald.testkit.generator;

import static dev.herald.testkit.generator.Twist.denied;
import static dev.herald.testkit.generator.Twist.spared;

import dev.herald.domain.account.Billing;
import dev.herald.domain.account.PageId;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.campaign.CampaignDraft;
import dev.herald.domain.campaign.CampaignDraft.Targeting;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.eligibility.DraftFacts;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.HeraldReason;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** Both sides of every limit for campaigns that are to be created. */
final class DraftTwists {
    static final Seq<Twist<DraftFacts>> ALL = List.of(
                    name(), page(), budget(), pacing(), targeting(), creative(), start(), minimum())
            .flatMap(Function.identity());

    private DraftTwists() {}

    private static Seq<Twist<DraftFacts>> name() {
        var reason = ErrorCode.MISSING_REQUIRED_FIELD;
        return List.of(
                denied(reason, "blank", facts -> Generator.of("", " ", "\t\n").map(name -> named(facts, name))),
                spared(reason, "one letter", facts -> Generator.constant(named(facts, "S"))));
    }

    private static Seq<Twist<DraftFacts>> page() {
        var reason = ErrorCode.MISSING_PAGE_ID;
        return List.of(
                denied(reason, "none", facts -> Generator.constant(from(facts, Option.none()))),
                spared(reason, "any", facts -> Ids.pages().map(page -> from(facts, Option.some(page)))));
    }

    private static Seq<Twist<DraftFacts>> budget() {
        var reason = ErrorCode.MISSING_BUDGET;
        return List.of(
                denied(reason, "none", facts -> Generator.constant(budgeted(facts, List.empty()))),
                spared(
                        reason,
                        "both kinds",
                        facts -> enough(facts)
                                .map(amount -> budgeted(
                                        facts,
                                        List.of(
                                                new Budget.Lifetime(amount),
                                                new Budget.Daily(amount, Budget.Cap.STRICT))))));
    }

    private static Seq<Twist<DraftFacts>> pacing() {
        var reason = ErrorCode.INVALID_PACING_TYPE;
        return List.of(
                denied(
                        reason,
                        "another one",
                        facts -> Drafts.pacing()
                                .filter(types -> !types.equals(CampaignDraft.NO_PACING))
                                .map(types -> paced(facts, types))),
                spared(reason, "none", facts -> Generator.constant(paced(facts, CampaignDraft.NO_PACING))));
    }

    private static Seq<Twist<DraftFacts>> targeting() {
        var reason = ErrorCode.INVALID_TARGETING;
        return List.of(
                denied(
                        reason,
                        "elsewhere",
                        facts -> Drafts.targeting()
                                .filter(aim -> !aim.equals(Targeting.MARKETING_MESSAGES))
                                .map(aim -> aimed(facts, aim))),
                spared(
                        reason,
                        "marketing messages",
                        facts -> Generator.constant(aimed(facts, Targeting.MARKETING_MESSAGES))));
    }

    private static Seq<Twist<DraftFacts>> creative() {
        var reason = ErrorCode.CREATIVE_IN_USE;
        return List.of(
                denied(
                        reason,
                        "taken",
                        facts -> Generator.constant(creative(facts, Option.some("c"), Option.some(true)))),
                spared(
                        reason,
                        "free",
                        facts -> Generator.constant(creative(facts, Option.some("c"), Option.some(false)))),
                spared(
                        reason,
                        "not known",
                        facts -> Generator.constant(creative(facts, Option.some("c"), Option.none()))),
                spared(
                        reason,
                        "no creative",
                        facts -> Generator.constant(creative(facts, Option.none(), Option.some(true)))));
    }

    private static Seq<Twist<DraftFacts>> start() {
        var reason = HeraldReason.START_TOO_FAR_AHEAD;
        return List.of(
                denied(
                        reason,
                        "more than 30 days ahead",
                        facts -> Instants.after(furthest(facts)).map(start -> starting(facts, start))),
                spared(
                        reason,
                        "30 days ahead to the nanosecond",
                        facts -> Generator.constant(starting(facts, furthest(facts)))));
    }

    private static Seq<Twist<DraftFacts>> minimum() {
        var reason = HeraldReason.BUDGET_BELOW_MINIMUM;
        return List.of(
                denied(reason, "the minimum is a micro more", facts -> atLeast(facts, 1)),
                spared(reason, "the minimum to the micro", facts -> atLeast(facts, 0)),
                spared(reason, "no minimum known", facts -> Generator.constant(unlimited(facts))));
    }

    /** The same with one budget, and a minimum for a day that is more by so much than its share of a day. */
    private static Generator<DraftFacts> atLeast(DraftFacts facts, long micros) {
        var currency = facts.account().currency();
        return Amounts.wholeIn(currency).flatMap(Budgets::of).map(budget -> {
            var days = switch (budget) {
                case Budget.Daily daily -> 1L;
                case Budget.Lifetime lifetime ->
                    Drafts.days(lifetime, facts.draft().schedule(), facts.now());
            };
            var least = new Money(budget.amount().micros() / days + micros, currency);
            var account =
                    Changed.billing(facts.account(), facts.account().billing().withMinDailyBudget(least));
            return new DraftFacts(
                    Changed.budgets(facts.draft(), List.of(budget)), account, facts.creativeTaken(), facts.now());
        });
    }

    private static DraftFacts unlimited(DraftFacts facts) {
        var billing = facts.account().billing();
        var unknown = new Billing(
                billing.paymentMethod(),
                billing.spendCap(),
                billing.amountSpent(),
                billing.prepaidBalance(),
                Option.none());
        return new DraftFacts(
                facts.draft(), Changed.billing(facts.account(), unknown), facts.creativeTaken(), facts.now());
    }

    /** Amounts that are enough for both kinds of budget. */
    private static Generator<Money> enough(DraftFacts facts) {
        var least = facts.account()
                .billing()
                .minDailyBudget()
                .getOrElse(new Money(1, facts.account().currency()));
        var lifetime = new Budget.Lifetime(Money.ofMinor(1, facts.account().currency()));
        var days = Drafts.days(lifetime, facts.draft().schedule(), facts.now());
        return Generator.constant(Amounts.wholeFrom(least.times(days)));
    }

    private static Instant furthest(DraftFacts facts) {
        return facts.now().plus(Schedule.MOST_AHEAD);
    }

    /** The same, starting at another time and lasting as long. */
    private static DraftFacts starting(DraftFacts facts, Instant start) {
        var schedule = facts.draft().schedule();
        var length = schedule.end().map(end -> Duration.between(schedule.startAfter(facts.now()), end));
        return drafted(
                facts, Changed.schedule(facts.draft(), new Schedule(Option.some(start), length.map(start::plus))));
    }

    private static DraftFacts budgeted(DraftFacts facts, Seq<Budget> budgets) {
        return drafted(facts, Changed.budgets(facts.draft(), budgets));
    }

    private static DraftFacts named(DraftFacts facts, String name) {
        var draft = facts.draft();
        return drafted(
                facts,
                new CampaignDraft(
                        name,
                        draft.page(),
                        draft.budgets(),
                        draft.schedule(),
                        draft.pacing(),
                        draft.targeting(),
                        draft.creative()));
    }

    private static DraftFacts from(DraftFacts facts, Option<PageId> page) {
        var draft = facts.draft();
        return drafted(
                facts,
                new CampaignDraft(
                        draft.name(),
                        page,
                        draft.budgets(),
                        draft.schedule(),
                        draft.pacing(),
                        draft.targeting(),
                        draft.creative()));
    }

    private static DraftFacts paced(DraftFacts facts, Seq<String> pacing) {
        return inFull(
                facts,
                Option.some(pacing),
                facts.draft().targeting(),
                facts.draft().creative());
    }

    private static DraftFacts aimed(DraftFacts facts, Targeting targeting) {
        return inFull(
                facts,
                facts.draft().pacing(),
                Option.some(targeting),
                facts.draft().creative());
    }

    private static DraftFacts creative(DraftFacts facts, Option<String> creative, Option<Boolean> taken) {
        var changed = inFull(facts, facts.draft().pacing(), facts.draft().targeting(), creative);
        return new DraftFacts(changed.draft(), facts.account(), taken, facts.now());
    }

    private static DraftFacts inFull(
            DraftFacts facts, Option<Seq<String>> pacing, Option<Targeting> targeting, Option<String> creative) {
        var draft = facts.draft();
        return drafted(
                facts,
                new CampaignDraft(
                        draft.name(), draft.page(), draft.budgets(), draft.schedule(), pacing, targeting, creative));
    }

    private static DraftFacts drafted(DraftFacts facts, CampaignDraft draft) {
        return new DraftFacts(draft, facts.account(), facts.creativeTaken(), facts.now());
    }
}
