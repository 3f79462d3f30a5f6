package dev.herald.application.office;

import dev.herald.application.campaign.CampaignBrief;
import dev.herald.application.port.Answer;
import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.Campaigns;
import dev.herald.application.port.Insights;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.RemoteCampaign;
import dev.herald.application.port.RemoteId;
import dev.herald.application.port.Slice;
import dev.herald.application.port.Store;
import dev.herald.domain.budget.Money;
import dev.herald.domain.insight.Insight;
import dev.herald.domain.insight.Period;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Asks Meta what it counts of a campaign, and lays it beside what is counted here. Changes nothing. */
public final class AskInsights {
    /** There is one row for the whole time; more than so many parts are none of a list that ends. */
    private static final int MOST_PARTS = 100;

    private final Insights insights;
    private final Campaigns campaigns;
    private final Ledger ledger;
    private final InstantSource clock;

    @Inject
    AskInsights(Insights insights, Store store, InstantSource clock) {
        this.insights = insights;
        this.campaigns = store.campaigns();
        this.ledger = store.ledger();
        this.clock = clock;
    }

    /** The figures; or why there are none. */
    public Either<Declined, MetaFigures> run(CampaignBrief brief) {
        return campaigns
                .find(brief.key())
                .flatMap(record -> record.remote().map(remote -> figures(brief, record, remote)))
                .getOrElse(() -> Either.left(Declined.because(
                        Declined.Kind.BAD_INPUT, "The campaign does not exist at Meta yet; run it first.")));
    }

    private Either<Declined, MetaFigures> figures(CampaignBrief brief, CampaignRecord record, RemoteCampaign remote) {
        var account = brief.sender().adAccount();
        return rows(brief, new RemoteId(remote.messageId())).map(rows -> {
            var today = account.budgetDay(clock.instant());
            return new MetaFigures(
                    rows.flatMap(Insight::delivered).reduceOption(Long::sum),
                    rows.flatMap(Insight::spend).reduceOption(Money::plus),
                    Option.none(),
                    ledger.spending(record.number(), account.currency(), today).spent());
        });
    }

    private Either<Declined, Seq<Insight>> rows(CampaignBrief brief, RemoteId message) {
        Seq<Insight> rows = List.empty();
        Option<String> after = Option.none();
        for (var part = 0; part < MOST_PARTS; part++) {
            var answer = insights.ofCampaign(
                    message, Period.Preset.MAXIMUM, brief.campaign().currency(), after);
            if (!(answer instanceof Answer.Success<Slice<Insight>>(var slice, var usage))) {
                return Either.left(Declined.because(Declined.Kind.UNAVAILABLE, "Meta did not tell: " + why(answer)));
            }
            rows = rows.appendAll(slice.entries());
            if (slice.next().isEmpty()) {
                return Either.right(rows);
            }
            after = slice.next();
        }
        return Either.left(Declined.because(Declined.Kind.UNAVAILABLE, "Meta's list of figures does not end."));
    }

    private static String why(Answer<Slice<Insight>> answer) {
        return switch (answer) {
            case Answer.Success<Slice<Insight>> success -> "";
            case Answer.Denied<Slice<Insight>>(var denial, var usage) ->
                denial.userMessage().getOrElse(denial.message()) + " "
                        + denial.reason().remedy().words();
            case Answer.NoAnswer<Slice<Insight>> none -> none.why() + ".";
        };
    }
}
