package dev.herald.application.campaign;

import dev.herald.application.port.Store;
import dev.herald.application.port.Suspension;
import dev.herald.application.port.Suspensions;
import dev.herald.domain.eligibility.Parties;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.reason.ReasonCatalogue;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** What the API has refused for everybody under a campaign, and not taken back yet; and whether a person paused it. */
public final class Standing {
    private final Suspensions suspensions;
    private final ReasonCatalogue reasons;
    private final InstantSource clock;

    @Inject
    Standing(Store store, RuleBook rules, InstantSource clock) {
        this.suspensions = store.suspensions();
        this.reasons = ReasonCatalogue.with(rules.reasons());
        this.clock = clock;
    }

    /** The suspensions that a campaign stands under. */
    public Seq<Suspension> of(CampaignBrief brief) {
        return suspensions.standing(
                List.of(Scope.values()).filter(Scope::isWide).map(scope -> subject(brief, scope)), clock.instant());
    }

    /** The same as denials. A reason that nobody knows any more still suspends. */
    Seq<Denial> denials(CampaignBrief brief) {
        return of(brief).map(this::denial);
    }

    Denial denial(Suspension suspension) {
        return new Denial(
                reasons.find(suspension.reasonKey()).getOrElse(HeraldReason.TOO_MANY_UNKNOWN_CODES),
                suspension.subject(),
                suspension.lifts());
    }

    /** The thing of this kind that a campaign is sent under. */
    static Subject subject(CampaignBrief brief, Scope scope) {
        return new Parties(brief.sender(), brief.campaign()).subject(scope);
    }
}
