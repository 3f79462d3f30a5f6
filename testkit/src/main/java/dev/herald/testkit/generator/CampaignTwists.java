package dev.herald.testkit.generator;

import static dev.herald.testkit.generator.Twist.denied;
import static dev.herald.testkit.generator.Twist.spared;

import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Budget.Cap;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.campaign.Lifecycle;
import dev.herald.domain.campaign.Lifecycle.Active;
import dev.herald.domain.campaign.Lifecycle.Deleted;
import dev.herald.domain.campaign.Lifecycle.Populating;
import dev.herald.domain.campaign.Part;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.eligibility.CampaignFacts;
import dev.herald.domain.reason.ErrorCode;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.function.Function;
import java.util.function.Predicate;

/** Both sides of every limit for what is sent. */
final class CampaignTwists {
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int MOST_OF_A_DAY_AS_META = 175;

    static final Seq<Twist<CampaignFacts>> ALL = List.of(
                    campaignState(),
                    warmUp(),
                    directSend(),
                    payer(),
                    setState(),
                    messageState(),
                    start(),
                    lifetime(),
                    daily(),
                    ContentTwists.ALL)
            .flatMap(Function.identity());

    private CampaignTwists() {}

    private static Seq<Twist<CampaignFacts>> campaignState() {
        var reason = ErrorCode.INACTIVE_CAMPAIGN;
        return List.of(
                denied(
                        reason,
                        "off",
                        facts -> Lifecycles.off(facts.now()).map(state -> in(facts, Part.CAMPAIGN, state))),
                denied(
                        reason,
                        "over",
                        facts -> Instants.until(facts.now())
                                .flatMap(end -> Instants.before(end)
                                        .option()
                                        .map(start -> at(facts, new Schedule(start, Option.some(end)))))),
                spared(
                        reason,
                        "a nanosecond before the end",
                        facts -> Generator.constant(at(
                                facts,
                                new Schedule(
                                        Option.none(), Option.some(facts.now().plusNanos(1)))))));
    }

    private static Seq<Twist<CampaignFacts>> warmUp() {
        var reason = ErrorCode.CAMPAIGN_POPULATING;
        return List.of(
                denied(
                        reason,
                        "ready later",
                        facts -> Instants.after(facts.now())
                                .map(ready -> in(facts, Part.CAMPAIGN, new Populating(ready)))),
                spared(
                        reason,
                        "ready now",
                        facts -> Generator.constant(in(facts, Part.CAMPAIGN, new Populating(facts.now())))));
    }

    private static Seq<Twist<CampaignFacts>> directSend() {
        var reason = ErrorCode.CAMPAIGN_IS_NOT_DIRECT_SEND;
        return List.of(
                denied(
                        reason,
                        "for other sends",
                        facts -> Generator.constant(
                                Changed.campaign(facts, Changed.directSend(facts.campaign(), false)))),
                spared(
                        reason,
                        "for direct sends",
                        facts -> Generator.constant(
                                Changed.campaign(facts, Changed.directSend(facts.campaign(), true)))));
    }

    private static Seq<Twist<CampaignFacts>> payer() {
        var reason = ErrorCode.AD_ACCOUNT_MISMATCH;
        return List.of(
                denied(
                        reason,
                        "somebody else",
                        facts -> Ids.adAccounts()
                                .filter(id -> !id.equals(facts.campaign().adAccount()))
                                .map(id -> Changed.payer(facts, id))),
                spared(
                        reason,
                        "the campaign's own",
                        facts -> Generator.constant(
                                Changed.payer(facts, facts.campaign().adAccount()))));
    }

    private static Seq<Twist<CampaignFacts>> setState() {
        return part(Part.SET, ErrorCode.INACTIVE_MESSAGE_SET, state -> !(state instanceof Active));
    }

    private static Seq<Twist<CampaignFacts>> messageState() {
        return part(
                        Part.MESSAGE,
                        ErrorCode.INACTIVE_MESSAGE,
                        state -> !(state instanceof Active || state instanceof Deleted))
                .appendAll(part(Part.MESSAGE, ErrorCode.INVALID_MESSAGE_ID, Deleted.class::isInstance));
    }

    private static Seq<Twist<CampaignFacts>> part(Part part, ErrorCode reason, Predicate<Lifecycle> off) {
        return List.of(
                denied(
                        reason,
                        "off",
                        facts -> Lifecycles.around(facts.now()).filter(off).map(state -> in(facts, part, state))),
                spared(reason, "active", facts -> Generator.constant(in(facts, part, Lifecycle.ACTIVE))));
    }

    private static Seq<Twist<CampaignFacts>> start() {
        var reason = ErrorCode.CAMPAIGN_NOT_STARTED;
        return List.of(
                denied(
                        reason,
                        "later",
                        facts -> Instants.after(facts.now())
                                .flatMap(start -> Instants.after(start)
                                        .option()
                                        .map(end -> at(facts, new Schedule(Option.some(start), end))))),
                spared(
                        reason,
                        "now",
                        facts -> Generator.constant(at(facts, new Schedule(Option.some(facts.now()), Option.none())))));
    }

    private static Seq<Twist<CampaignFacts>> lifetime() {
        var reason = ErrorCode.LIFETIME_BUDGET_REACHED;
        Function<CampaignFacts, Budget> budget = facts -> new Budget.Lifetime(amount(facts));
        Function<CampaignFacts, Money> all = facts -> amount(facts).minus(lowest(facts));
        return List.of(
                denied(
                        reason,
                        "a micro less than the lowest price is left, or less",
                        facts -> reached(facts, budget, all)),
                spared(reason, "the lowest price is left", facts -> left(facts, budget, all)));
    }

    private static Seq<Twist<CampaignFacts>> daily() {
        var reason = ErrorCode.DAILY_BUDGET_REACHED;
        Function<CampaignFacts, Budget> strict = facts -> new Budget.Daily(amount(facts), Cap.STRICT);
        Function<CampaignFacts, Budget> asMeta = facts -> new Budget.Daily(amount(facts), Cap.AS_META);
        Function<CampaignFacts, Money> day = facts -> amount(facts).minus(lowest(facts));
        Function<CampaignFacts, Money> meta =
                facts -> amount(facts).percent(MOST_OF_A_DAY_AS_META).minus(lowest(facts));
        Function<CampaignFacts, Money> week =
                facts -> amount(facts).times(DAYS_OF_A_WEEK).minus(lowest(facts));
        return List.of(
                denied(reason, "a day, strictly", facts -> reached(facts, strict, day)),
                spared(reason, "a day, strictly", facts -> left(facts, strict, day)),
                denied(reason, "a day, as Meta does it", facts -> reached(facts, asMeta, meta)),
                spared(reason, "a day, as Meta does it", facts -> left(facts, asMeta, meta)),
                denied(
                        reason,
                        "a week",
                        facts -> Amounts.from(micro(facts))
                                .map(more -> spent(
                                        facts,
                                        asMeta,
                                        earlierThisWeek(week.apply(facts).plus(more))))),
                spared(
                        reason,
                        "a week",
                        facts -> Generator.constant(spent(facts, asMeta, earlierThisWeek(week.apply(facts))))));
    }

    /** More than that is reserved or spent. */
    private static Generator<CampaignFacts> reached(
            CampaignFacts facts, Function<CampaignFacts, Budget> budget, Function<CampaignFacts, Money> all) {
        return Amounts.from(micro(facts))
                .flatMap(more -> partly(all.apply(facts).plus(more)))
                .map(spending -> spent(facts, budget, spending));
    }

    /** Just so much is reserved or spent. */
    private static Generator<CampaignFacts> left(
            CampaignFacts facts, Function<CampaignFacts, Budget> budget, Function<CampaignFacts, Money> all) {
        return partly(all.apply(facts)).map(spending -> spent(facts, budget, spending));
    }

    /** So much in all, today: some of it reserved, the rest spent. */
    private static Generator<Spending> partly(Money whole) {
        return Generator.between(0, whole.micros()).map(micros -> {
            var reserved = new Money(micros, whole.currency());
            var spent = whole.minus(reserved);
            return new Spending(reserved, spent, spent, spent);
        });
    }

    private static Spending earlierThisWeek(Money spent) {
        var nothing = Money.zero(spent.currency());
        return new Spending(nothing, spent, nothing, spent);
    }

    private static CampaignFacts spent(CampaignFacts facts, Function<CampaignFacts, Budget> budget, Spending spending) {
        var campaign = Changed.budget(facts.campaign(), budget.apply(facts));
        return Changed.spending(Changed.campaign(facts, campaign), spending);
    }

    private static Money amount(CampaignFacts facts) {
        return facts.campaign().budget().amount();
    }

    private static Money lowest(CampaignFacts facts) {
        return facts.campaign().prices().lowest();
    }

    private static Money micro(CampaignFacts facts) {
        return new Money(1, facts.campaign().currency());
    }

    private static CampaignFacts in(CampaignFacts facts, Part part, Lifecycle state) {
        return Changed.campaign(facts, facts.campaign().inState(part, state));
    }

    private static CampaignFacts at(CampaignFacts facts, Schedule schedule) {
        return Changed.campaign(facts, Changed.schedule(facts.campaign(), schedule));
    }
}
