package dev.herald.application.campaign;

import dev.herald.application.port.Act;
import dev.herald.application.port.Actor;
import dev.herald.application.port.AuditEntry;
import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.Store;
import dev.herald.application.port.StoreBroken;
import dev.herald.application.port.Suspension;
import dev.herald.application.port.Suspensions;
import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.reason.Scope;
import io.vavr.control.Option;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Has a campaign that lay still for too long wait for a person, and takes down from when on it lies still. */
final class LeftOff {
    private static final String REASON = HeraldReason.LEFT_OFF.key();

    private final Ledger ledger;
    private final Suspensions suspensions;
    private final InstantSource clock;
    private final Actor actor;

    @Inject
    LeftOff(Store store, InstantSource clock, Actor actor) {
        this.ledger = store.ledger();
        this.suspensions = store.suspensions();
        this.clock = clock;
        this.actor = actor;
    }

    /** Looks at a campaign that is to be run, which is held from then on if it lay still for too long. */
    void look(CampaignBrief brief, CampaignRecord record, Start start) {
        var now = clock.instant();
        switch (start) {
            case AS_IT_STANDS -> {
                if (Lateness.isLate(ledger.goesOnAt(record.number()), now)) {
                    var subject = Standing.subject(brief, Scope.CAMPAIGN);
                    suspensions.suspend(new Suspension(subject, REASON, now, Option.none()));
                }
            }
            case ANEW, RESUMED -> {
                lift(brief);
                ledger.rests(record.number(), Option.some(now));
            }
            case BY_ITSELF -> {}
        }
    }

    /** Takes down how a run left a campaign. One that is held stays as it is, unless nobody is left in it. */
    void rests(CampaignBrief brief, CampaignRecord record, CampaignAccount account) {
        if (account.isLeftOff()) {
            return;
        }
        try {
            lift(brief);
            ledger.rests(record.number(), Lateness.goesOnAt(account, clock.instant()));
        } catch (StoreBroken broken) {
            if (account.interruption().isEmpty()) {
                throw broken;
            }
        }
    }

    private void lift(CampaignBrief brief) {
        var subject = Standing.subject(brief, Scope.CAMPAIGN);
        suspensions.lift(
                subject,
                REASON,
                AuditEntry.of(clock.instant(), actor, Act.LIFTED, subject + ": " + REASON)
                        .changing(Option.some("suspended"), Option.some("lifted")));
    }
}
