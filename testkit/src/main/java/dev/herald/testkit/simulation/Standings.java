package dev.herald.testkit.simulation;

import dev.herald.application.port.Suspension;
import dev.herald.application.port.Suspensions;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.reason.ReasonCatalogue;
import dev.herald.domain.reason.Scope;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Instant;

/** What stands in the way of a scenario's campaign, as the store knows it. */
final class Standings {
    private final Suspensions suspensions;
    private final Scenario scenario;
    private final ReasonCatalogue reasons;

    Standings(Suspensions suspensions, Scenario scenario) {
        this.suspensions = suspensions;
        this.scenario = scenario;
        this.reasons = ReasonCatalogue.with(scenario.rules().reasons());
    }

    Seq<Suspension> known(Instant now) {
        return suspensions.standing(
                List.of(Scope.values()).filter(Scope::isWide).map(scenario::subject), now);
    }

    /** What has come since, as denials. */
    Seq<Denial> news(Seq<Suspension> before, Instant now) {
        return known(now).removeAll(before).map(this::denial);
    }

    Denial denial(Suspension suspension) {
        return new Denial(
                reasons.find(suspension.reasonKey()).getOrElse(HeraldReason.TOO_MANY_UNKNOWN_CODES),
                suspension.subject(),
                suspension.lifts());
    }
}
