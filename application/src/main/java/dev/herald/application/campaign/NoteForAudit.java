package dev.herald.application.campaign;

import dev.herald.application.port.Act;
import dev.herald.application.port.Actor;
import dev.herald.application.port.Audit;
import dev.herald.application.port.AuditEntry;
import dev.herald.application.port.CampaignKey;
import dev.herald.application.port.CampaignRecord;
import dev.herald.application.port.Store;
import dev.herald.application.port.Suspension;
import dev.herald.domain.budget.Budget;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Takes down what a person decides by running a campaign: what it may cost, and that it goes on. */
final class NoteForAudit {
    private final Audit audit;
    private final InstantSource clock;
    private final Actor actor;

    @Inject
    NoteForAudit(Store store, InstantSource clock, Actor actor) {
        this.audit = store.audit();
        this.clock = clock;
        this.actor = actor;
    }

    /** Takes the budget down, unless it is that of the last run. Tests are campaigns of their own, and not worth a note. */
    void budget(CampaignBrief brief, CampaignRecord record) {
        if (record.key().id().isTest()) {
            return;
        }
        var what = words(record.key()) + ", generation " + record.generation();
        var before = audit.latest(Act.BUDGET, what).flatMap(AuditEntry::to);
        var now = words(brief.campaign().budget());
        if (!before.contains(now)) {
            audit.record(AuditEntry.of(clock.instant(), actor, Act.BUDGET, what).changing(before, Option.some(now)));
        }
    }

    /** A campaign as an entry names it. */
    static String words(CampaignKey key) {
        return "campaign %s of page %s at %s".formatted(key.id(), key.page(), key.apiBase());
    }

    private static String words(Budget budget) {
        return switch (budget) {
            case Budget.Lifetime(var amount) -> amount + " in all";
            case Budget.Daily(var amount, var cap) ->
                amount + " a day" + (cap == Budget.Cap.AS_META ? ", capped as Meta does it" : "");
        };
    }

    /** Takes down what is gone on with although a person was to act. */
    void resumed(Seq<Suspension> standing) {
        standing.filter(Suspension::mayBeProbed)
                .forEach(suspension -> audit.record(AuditEntry.of(
                                clock.instant(),
                                actor,
                                Act.RESUMED,
                                suspension.subject() + ": " + suspension.reasonKey())
                        .changing(Option.some("suspended since " + suspension.since()), Option.some("tried again"))));
    }
}
