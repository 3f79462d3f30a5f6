package dev.herald.application.office;

import dev.herald.application.campaign.CampaignAccount;
import dev.herald.application.campaign.CampaignBrief;
import dev.herald.application.campaign.Preflight;
import dev.herald.application.campaign.ReportCampaign;
import dev.herald.application.port.Addressees;
import dev.herald.application.port.AudienceSource;
import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.Campaigns;
import dev.herald.application.port.Course;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.Store;
import dev.herald.application.port.Subscriptions;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Counts where a campaign stands. Takes as long as counting all its people takes. */
public final class Look {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LONGEST_BETWEEN = Duration.ofMinutes(1);
    private static final int FEW = 3;
    private static final double MILLIS = 1000.0;

    private final ReportCampaign reporting;
    private final Preflight preflight;
    private final Campaigns campaigns;
    private final Subscriptions subscriptions;
    private final Ledger ledger;
    private final InstantSource clock;

    @Inject
    Look(ReportCampaign reporting, Preflight preflight, Store store, InstantSource clock) {
        this.reporting = reporting;
        this.preflight = preflight;
        this.campaigns = store.campaigns();
        this.subscriptions = store.subscriptions();
        this.ledger = store.ledger();
        this.clock = clock;
    }

    /**
     * Looks.
     *
     * @param before what was seen before
     */
    Sight at(CampaignBrief brief, Addressees addressees, Option<Sight> before) {
        var began = clock.instant();
        var report = reporting.run(brief, addressees);
        var account =
                report.<Either<Unseen, CampaignAccount>>map(Either::right).getOrElse(() -> ahead(brief, addressees));
        var perSecond = before.flatMap(earlier -> pace(earlier, account, began));
        return new Sight(
                account, report.isDefined(), course(brief), perSecond, began, Duration.between(began, clock.instant()));
    }

    /** The sight of a campaign that was run and counted already. */
    public Sight of(CampaignBrief brief, CampaignAccount account) {
        var course = course(brief);
        var took = Duration.between(account.takenAt(), clock.instant());
        return new Sight(Either.right(account), true, course, Option.none(), account.takenAt(), took);
    }

    /** What a run would do, if it is there to be counted. Looking gathers nobody: a run may be about to. */
    private Either<Unseen, CampaignAccount> ahead(CampaignBrief brief, Addressees addressees) {
        return mayBeSeen(brief, addressees)
                ? preflight.run(brief, addressees).mapLeft(Unseen.Refused::new)
                : Either.left(new Unseen.NotGathered());
    }

    /** Whether the people of a campaign are there: it was run, or its audience's file was imported. */
    boolean mayBeSeen(CampaignBrief brief, Addressees addressees) {
        return campaigns.find(brief.key()).isDefined()
                || (addressees instanceof AudienceSource
                        && subscriptions.findAudience(addressees.fingerprint()).isDefined());
    }

    private Seq<Course> course(CampaignBrief brief) {
        return campaigns.find(brief.key()).map(record -> course(brief, record)).getOrElse(List.empty());
    }

    private Seq<Course> course(CampaignBrief brief, CampaignRecord record) {
        var currency = brief.campaign().currency();
        var minutes = ledger.course(record.number(), currency, MINUTE);
        var steps = minutes.size() <= FEW ? ledger.course(record.number(), currency, SECOND) : minutes;
        var together = (steps.size() + Sight.MOST_STEPS - 1) / Sight.MOST_STEPS;
        return together <= 1
                ? steps
                : steps.grouped(together).map(some -> some.reduce(Look::plus)).toVector();
    }

    private static Course plus(Course one, Course next) {
        return new Course(
                one.from(), one.accepted() + next.accepted(), one.price().plus(next.price()));
    }

    private static Option<Double> pace(Sight before, Either<Unseen, CampaignAccount> account, Instant now) {
        var between = Duration.between(before.takenAt(), now);
        var sent = account.map(CampaignAccount::accepted).getOrElse(0L)
                - before.account().map(CampaignAccount::accepted).getOrElse(0L);
        return Option.when(
                sent > 0 && between.compareTo(LONGEST_BETWEEN) <= 0 && between.toMillis() > 0,
                () -> sent * MILLIS / between.toMillis());
    }
}
