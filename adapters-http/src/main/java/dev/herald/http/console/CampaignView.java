package dev.herald.http.console;

import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.campaign.Status;
import dev.herald.application.office.Books;
import dev.herald.application.office.Desk;
import dev.herald.application.office.RunState;
import dev.herald.application.office.Sight;
import dev.herald.application.office.Unseen;
import dev.herald.application.port.CampaignRecord;
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
 * @param mayRun whether somebody can run it: this process does not, and it is not over for good
 * @param mayLookAhead whether somebody can ask what a run would do: it was never run, and nobody asks just now
 * @param counted whether it was counted yet; if not, all counts are empty
 */
record CampaignView(
        String id,
        String name,
        String currency,
        String status,
        String sentence,
        String asOf,
        boolean counted,
        boolean begun,
        boolean mayRun,
        boolean mayLookAhead,
        boolean pruned,
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
    private static final String PAUSED = "Somebody paused it: it sends nothing until it is resumed.";

    /** A number and what it counts. */
    record Figure(String name, String value) {}

    static CampaignView of(Desk desk, Option<Sight> sight, ReasonCatalogue catalogue, RefusalWords words) {
        return of(desk.books(), desk.runState(), sight, catalogue, words);
    }

    static CampaignView of(
            Books books, RunState state, Option<Sight> sight, ReasonCatalogue catalogue, RefusalWords words) {
        var account = sight.flatMap(seen -> seen.account().toOption());
        var paused = books.pausedSince().isDefined();
        var spending = books.spending();
        var campaign = books.brief().campaign();
        var course = sight.map(Sight::course).getOrElse(List.empty());
        var unseen = sight.flatMap(seen -> seen.account().swap().toOption());
        var prunedAt = books.record().flatMap(CampaignRecord::prunedAt);
        var isGrowing = sight.flatMap(Sight::perSecond).isDefined();
        var status = status(account, unseen, paused, state, isGrowing);
        return new CampaignView(
                campaign.id().value(),
                campaign.name(),
                campaign.currency().getCurrencyCode(),
                status,
                prunedAt.map(at -> "It was pruned at " + Words.time(at) + ": only its counts are left. ")
                                .getOrElse("")
                        + (status.equals("paused")
                                ? PAUSED
                                : unseen.map(why -> words.of(books.brief(), why))
                                        .getOrElse(() -> sentence(account, status, state))),
                sight.map(seen -> Words.time(seen.takenAt())).getOrElse(""),
                account.isDefined(),
                sight.exists(Sight::begun),
                !(state instanceof RunState.Sending) && prunedAt.isEmpty(),
                sight.exists(seen -> !seen.begun())
                        && !(state instanceof RunState.Sending)
                        && !unseen.exists(why -> why instanceof Unseen.BeingGathered),
                prunedAt.isDefined(),
                paused,
                runWords(state),
                sight.filter(seen -> account.exists(known -> known.stillToDo() > 0))
                        .flatMap(Sight::perSecond)
                        .map(rate -> String.format(Locale.ROOT, "%,.0f messages a second", rate))
                        .getOrElse(""),
                account.map(CampaignView::dealtWith).getOrElse(0L),
                account.map(CampaignAccount::subscribers).getOrElse(0L),
                account.<Seq<FunnelStep>>map(FunnelStep::of).getOrElse(List.empty()),
                account.<Seq<Figure>>map(CampaignView::figures).getOrElse(List.empty()),
                lines(account.map(CampaignAccount::reasons), catalogue),
                lines(account.map(CampaignAccount::rejected), catalogue),
                lines(account.map(CampaignAccount::unforeseen), catalogue),
                account.<Seq<String>>map(known -> known.heldBackBy().map(Denial::words))
                        .getOrElse(List.empty()),
                books.suspensions().map(suspension -> StandstillLine.of(suspension, catalogue)),
                money(campaign.budget(), spending, account),
                percent(campaign.budget(), spending),
                Chart.ofMessages(course),
                Chart.ofMoney(course, campaign.budget()),
                account.<Seq<Figure>>map(CampaignView::notKnown).getOrElse(List.empty()));
    }

    private static Seq<ReasonLine> lines(
            Option<io.vavr.collection.Map<String, Long>> counts, ReasonCatalogue catalogue) {
        return counts.map(known -> ReasonLine.of(known, catalogue)).getOrElse(List.empty());
    }

    /** What is known right now outranks what was counted a moment ago. */
    private static String status(
            Option<CampaignAccount> account, Option<Unseen> unseen, boolean paused, RunState state, boolean isGrowing) {
        if (paused) {
            return "paused";
        }
        if (state instanceof RunState.Sending || isGrowing) {
            return "sending";
        }
        if (state instanceof RunState.Ended ended && ended.brokeOff().isDefined()) {
            return "interrupted";
        }
        return account.map(Words::status)
                .getOrElse(() -> unseen.map(CampaignView::status).getOrElse("counting"));
    }

    private static String status(Unseen unseen) {
        return switch (unseen) {
            case Unseen.Refused refused -> "refused";
            case Unseen.NotGathered notGathered -> "not begun";
            case Unseen.BeingGathered now -> "counting";
            case Unseen.Failed failed -> "not counted";
        };
    }

    private static String sentence(Option<CampaignAccount> account, String status, RunState state) {
        return switch (status) {
            case "sending" -> "Messages are being sent.";
            case "interrupted" ->
                state instanceof RunState.Ended ended
                        ? ended.brokeOff().getOrElse("") + ". Run it again; it goes on where it stopped."
                        : "";
            default ->
                account.map(known -> Words.sentence(known)
                                + known.resumeAt()
                                        .filter(at -> known.status() == Status.WAITING)
                                        .map(at -> " The next are due " + Words.time(at) + ".")
                                        .getOrElse(""))
                        .getOrElse("Its people are being counted …");
        };
    }

    /** For good: not those who wait, are in doubt or were postponed. */
    private static long dealtWith(CampaignAccount account) {
        return account.accepted()
                + account.rejected().values().sum().longValue()
                + account.withheld()
                - account.waiting();
    }

    private static String runWords(RunState state) {
        return switch (state) {
            case RunState.NeverRun never -> "";
            case RunState.Sending(var since) -> "This process sends since " + Words.time(since) + ".";
            case RunState.Ended(var at, var declined, var brokeOff) ->
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
