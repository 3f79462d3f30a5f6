package dev.herald.testkit.generator;

import static dev.herald.testkit.generator.Generator.combine;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.account.PageId;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Money;
import dev.herald.domain.campaign.CampaignDraft;
import dev.herald.domain.campaign.CampaignDraft.Targeting;
import dev.herald.domain.campaign.Schedule;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Currency;

/** Campaigns that are to be created. */
public final class Drafts {
    private static final long MOST_EXTRA = 1000;

    private Drafts() {}

    /** Any draft in this currency, with parts missing and wrong. */
    public static Generator<CampaignDraft> any(Currency currency) {
        return drafts(
                owners(
                        Generator.oneOf(Campaigns.names(), Generator.of("", " \n")),
                        Ids.pages().option()),
                Budgets.in(currency).list(0, 2),
                Schedules.any(),
                pacing().option(),
                targeting().option());
    }

    /** Drafts that no rule has anything against at this instant; their creatives are for others to judge. */
    public static Generator<CampaignDraft> fineAt(Instant now, AdAccount account) {
        var owners = owners(Campaigns.names(), Ids.pages().map(Option::some));
        return Schedules.creatableAt(now)
                .flatMap(schedule -> drafts(
                        owners,
                        budget(account, schedule, now).map(List::of),
                        Generator.constant(schedule),
                        Generator.constant(CampaignDraft.NO_PACING).option(),
                        Generator.constant(Targeting.MARKETING_MESSAGES).option()));
    }

    /** Pacing types, of which direct sends take only one. */
    public static Generator<Seq<String>> pacing() {
        return Generator.of(
                CampaignDraft.NO_PACING, List.of("standard"), List.of("no_pacing", "day_parting"), List.empty());
    }

    /** Places where messages could be shown, of which marketing messages take only one. */
    public static Generator<Targeting> targeting() {
        var right = Targeting.MARKETING_MESSAGES;
        return Generator.of(
                right,
                new Targeting(right.platforms(), List.of("story")),
                new Targeting(right.platforms().append("facebook"), right.positions()),
                new Targeting(List.empty(), List.empty()));
    }

    /** The least that this budget must be for the account's minimum, if the account has one. */
    static Option<Money> least(Budget budget, AdAccount account, Schedule schedule, Instant now) {
        return account.billing().minDailyBudget().map(least -> switch (budget) {
            case Budget.Daily daily -> least;
            case Budget.Lifetime lifetime -> least.times(days(lifetime, schedule, now));
        });
    }

    /** How many days the least for a day is taken, if the campaign is created now. */
    static long days(Budget.Lifetime budget, Schedule schedule, Instant now) {
        return Math.max(1, schedule.completedFor(budget, now).days(now).get());
    }

    private static Generator<Budget> budget(AdAccount account, Schedule schedule, Instant now) {
        var extra = Generator.between(0, MOST_EXTRA);
        return combine(
                Budgets.of(Money.ofMinor(1, account.currency())),
                extra,
                (kind, more) -> Changed.amount(
                        kind,
                        Amounts.wholeFrom(least(kind, account, schedule, now).getOrElse(kind.amount()))
                                .plus(Money.ofMinor(more, account.currency()))));
    }

    private static Generator<CampaignDraft> drafts(
            Generator<Owner> owners,
            Generator<? extends Seq<Budget>> budgets,
            Generator<Schedule> schedules,
            Generator<Option<Seq<String>>> pacing,
            Generator<Option<Targeting>> targeting) {
        return combine(
                owners,
                budgets.<Seq<Budget>>map(given -> given),
                schedules,
                pacing,
                targeting,
                Ids.apps().map("creative-"::concat).option(),
                (owner, given, schedule, paced, aim, creative) ->
                        new CampaignDraft(owner.name(), owner.page(), given, schedule, paced, aim, creative));
    }

    private static Generator<Owner> owners(Generator<String> names, Generator<Option<PageId>> pages) {
        return combine(names, pages, Owner::new);
    }

    private record Owner(String name, Option<PageId> page) {}
}
