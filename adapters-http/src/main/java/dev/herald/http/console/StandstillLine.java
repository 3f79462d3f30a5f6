package dev.herald.http.console;

import dev.herald.application.port.Suspension;
import dev.herald.domain.reason.ReasonCatalogue;

/** Something that stands still, since when, and what to do about it. */
record StandstillLine(String subject, String reason, String remedy, String since, String lifts) {

    static StandstillLine of(Suspension suspension, ReasonCatalogue catalogue) {
        var reason = catalogue.find(suspension.reasonKey());
        return new StandstillLine(
                suspension.subject().toString(),
                reason.map(known -> known.explanation()).getOrElse(suspension.reasonKey()),
                suspension.isPause()
                        ? "Resume it."
                        : suspension.isLeftOff()
                                ? "Look whether it may go on, then resume it."
                                : reason.map(known -> known.remedy().words()).getOrElse(""),
                Words.time(suspension.since()),
                suspension.lifts().map(Words::time).getOrElse("a person acts"));
    }
}
