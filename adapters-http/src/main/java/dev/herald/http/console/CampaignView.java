package dev.herald.http.console;

import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.office.Desk;
import dev.herald.application.office.RunState;
import dev.herald.application.office.Sight;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.ReasonCatalogue;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * A campaign as a page shows it.
 *
 * @param status a word, which is also what it is coloured by
 * @param counted whether it was counted yet; if not, all counts are empty
 */
record CampaignView(
        String id,
        String name,
        String status,
        String sentence,
        String asOf,
        boolean counted,
        boolean begun,
        boolean sending,
        boolean paused,
        String runWords,
        String pace,
        long dealtWith,
        long people,
        Seq<FunnelStep> funnel,
        Seq<Figure> figures,
        Seq<ReasonLine> reasons,
        Seq<ReasonLine> rejected,
        Seq<ReasonLine> unforeseen,
        Seq<String> orders,
        Seq<StandstillLine> standstills,
        Seq<Figure> money,
        int percentOfBudget,
        Chart messages,
        Chart spend,
        Seq<Figure> notKnown) {
    private static final int HUNDRED = 100;

    /** A number and what it counts. */
    record Figure(String name, String value) {}

    static CampaignView of(Desk desk, Option<Sight> sight, ReasonCatalogue catalogue, RefusalWords words) {
        var account = sight.flatMap(seen -> seen.account().toOption());
        var paused = desk.pausedSince().isDefined();
        var state = desk.runState();
        var spending = desk.spending();
        var campaign = desk.brief().campaign();
        var course = sight.map(Sight::course).getOrElse(List.empty());
        var refusal = sight.flatMap(seen -> seen.account().swap().toOption());
        return new CampaignView(
                desk.id(),
                campaign.name(),
                status(account, refusal.isDefined(), paused, state),
                refusal.map(words::of).getOrElse(() -> sentence(account, paused, state)),
                sight.map(seen -> Words.time(seen.takenAt())).getOrElse(""),
                account.isDefined(),
                sight.exists(Sight::begun),
                state instanceof RunState.Sending,
                paused,
                runWords(state),
                sight.filter(seen -> account.exists(known -> known.stillToDo() > 0))
                        .flatMap(Sight::perSecond)
                        .map(rate -> String.format(Locale.ROOT, "%,.0f messages a second", rate))
                        .getOrElse(""),
                account.map(known -> known.subscribers() - known.stillToDo()).getOrElse(0L),
                account.map(CampaignAccount::subscribers).getOrElse(0L),
                account.<Seq<FunnelStep>>map(FunnelStep::of).getOrElse(List.empty()),
                account.<Seq<Figure>>map(CampaignView::figures).getOrElse(List.empty()),
                lines(account.map(CampaignAccount::reasons), catalogue),
                lines(account.map(CampaignAccount::rejected), catalogue),
                lines(account.map(CampaignAccount::unforeseen), catalogue),
                account.<Seq<String>>map(known -> known.heldBackBy().map(Denial::words))
                        .getOrElse(List.empty()),
                desk.suspensions().map(suspension -> StandstillLine.of(suspension, catalogue)),
                money(campaign.budget(), spending, account),
                percent(campaign.budget(), spending),
                Chart.ofMessages(course),
                Chart.ofMoney(course, campaign.budget().amount()),
                account.<Seq<Figure>>map(CampaignView::notKnown).getOrElse(List.empty()));
    }

    private static Seq<ReasonLine> lines(
            Option<io.vavr.collection.Map<String, Long>> counts, ReasonCatalogue catalogue) {
        return counts.map(known -> ReasonLine.of(known, catalogue)).getOrElse(List.empty());
    }

    private static String status(Option<CampaignAccount> account, boolean refused, boolean paused, RunState state) {
        if (refused) {
            return "refused";
        }
        if (paused) {
            return "paused";
        }
        return state instanceof RunState.Sending
                ? "sending"
                : account.map(Words::status).getOrElse("counting");
    }

    /** What is known right now outranks what was counted a moment ago. */
    private static String sentence(Option<CampaignAccount> account, boolean paused, RunState state) {
        if (paused) {
            return "Somebody paused it: it sends nothing until it is resumed.";
        }
        return state instanceof RunState.Sending
                ? "Messages are being sent."
                : account.map(Words::sentence).getOrElse("Its people are being counted …");
    }

    private static String runWords(RunState state) {
        return switch (state) {
            case RunState.NeverRun never -> "";
            case RunState.Sending(var since) -> "This process sends since " + Words.time(since) + ".";
            case RunState.Ended(var at, var declined) ->
                declined.map(why -> "Not run at " + Words.time(at) + ": " + why.words())
                        .getOrElse("The last run of this process ended at " + Words.time(at) + ".");
        };
    }

    private static Seq<Figure> figures(CampaignAccount account) {
        return List.of(
                new Figure("still to do", Words.count(account.stillToDo())),
                new Figure("withheld", Words.count(account.withheld())),
                new Figure("of them only until an instant", Words.count(account.waiting())),
                new Figure(
                        "rejected",
                        Words.count(account.rejected().values().sum().longValue())),
                new Figure("postponed", Words.count(account.postponed())),
                new Figure("in doubt", Words.count(account.inDoubt())),
                new Figure("failed on the way", Words.count(account.heard().failed())));
    }

    private static Seq<Figure> notKnown(CampaignAccount account) {
        return account.notKnown().toVector().sortBy(one -> -one._2).map(one -> new Figure(one._1, Words.count(one._2)));
    }

    private static Seq<Figure> money(Budget budget, Spending spending, Option<CampaignAccount> account) {
        return List.of(
                        Option.some(new Figure(
                                budget instanceof Budget.Daily ? "budget a day" : "budget",
                                budget.amount().toString())),
                        Option.some(new Figure("committed", spending.committed().toString())),
                        Option.some(new Figure("spent", spending.spent().toString())),
                        Option.some(new Figure(
                                "reserved until delivery is known",
                                spending.reserved().toString())),
                        account.map(known -> new Figure(
                                "spent without word of delivery",
                                known.assumed().toString())),
                        account.map(known -> new Figure(
                                "everybody eligible would cost",
                                known.estimatedCost().toString())))
                .flatMap(figure -> figure);
    }

    private static int percent(Budget budget, Spending spending) {
        var used = switch (budget) {
            case Budget.Lifetime lifetime -> spending.committed();
            case Budget.Daily daily -> spending.reserved().plus(spending.spentToday());
        };
        return (int) (HUNDRED * used.micros() / Math.max(1, budget.amount().micros()));
    }
}
