package dev.herald.application.campaign;

import dev.herald.application.port.Act;
import dev.herald.application.port.Actor;
import dev.herald.application.port.Addressees;
import dev.herald.application.port.AuditEntry;
import dev.herald.application.port.Campaigns;
import dev.herald.application.port.Store;
import dev.herald.application.port.Suspension;
import dev.herald.application.port.Suspensions;
import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Pauses a campaign and ends its pause, and takes down who did. A pause holds for the campaign whatever it is begun with,
 * begun anew or not begun at all, and nothing but a person ends it. Calls nobody; a run may be at work meanwhile.
 */
public final class PauseCampaign {
    private static final String REASON = HeraldReason.PAUSED.key();
    private static final String NOT_PAUSED = "not paused";

    private final Suspensions suspensions;
    private final Campaigns campaigns;
    private final OpenCampaign opening;
    private final InstantSource clock;
    private final Actor actor;

    @Inject
    PauseCampaign(Store store, OpenCampaign opening, InstantSource clock, Actor actor) {
        this.suspensions = store.suspensions();
        this.campaigns = store.campaigns();
        this.opening = opening;
        this.clock = clock;
        this.actor = actor;
    }

    /**
     * A campaign that is paused.
     *
     * @param since from when on
     * @param before whether it was paused before it was asked for
     * @param begun whether it was ever run
     */
    public record Paused(Instant since, boolean before, boolean begun) {}

    /** Pauses a campaign; nothing happens if it is paused. */
    public Paused pause(CampaignBrief brief) {
        var now = clock.instant();
        var news = suspensions.hold(subject(brief), REASON, entry(brief, Act.PAUSED, now, NOT_PAUSED, "paused"));
        return new Paused(
                since(brief).getOrElse(now), !news, campaigns.find(brief.key()).isDefined());
    }

    /** Since when a campaign is paused; none if it is not. */
    public Option<Instant> since(CampaignBrief brief) {
        return standing(brief).find(Suspension::isPause).map(Suspension::since);
    }

    /**
     * Ends the pause of a campaign, or that it waits for a person because it was left off for long; since when it stood
     * still, or none if it did not.
     */
    public Option<Instant> end(CampaignBrief brief) {
        return standing(brief)
                .filter(standing -> suspensions.lift(
                        subject(brief),
                        standing.reasonKey(),
                        standing.isPause()
                                ? entry(brief, "paused since " + standing.since(), NOT_PAUSED)
                                : entry(brief, "left off, found at " + standing.since(), "gone on with")))
                .map(Suspension::since)
                .headOption();
    }

    /** What a person can end by saying so, oldest first. */
    private Seq<Suspension> standing(CampaignBrief brief) {
        return suspensions
                .standing(List.of(subject(brief)), clock.instant())
                .filter(standing -> standing.isPause() || standing.isLeftOff());
    }

    /** The same, if the campaign could go on as it is written down now. */
    public Either<Refusal, Option<Instant>> endToGoOn(CampaignBrief brief, Addressees addressees) {
        return opening.find(brief, addressees).map(begun -> end(brief));
    }

    private AuditEntry entry(CampaignBrief brief, String from, String to) {
        return entry(brief, Act.RESUMED, clock.instant(), from, to);
    }

    private AuditEntry entry(CampaignBrief brief, Act act, Instant at, String from, String to) {
        return AuditEntry.of(at, actor, act, NoteForAudit.words(brief.key()))
                .changing(Option.some(from), Option.some(to));
    }

    private static Subject subject(CampaignBrief brief) {
        return Standing.subject(brief, Scope.CAMPAIGN);
    }
}
