package dev.herald.testkit.generator;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.campaign.CampaignDraft;
import dev.herald.domain.eligibility.DraftFacts;
import java.time.Instant;

/** Facts about campaigns that are to be created, before any twist. */
final class DraftSituations {

    private DraftSituations() {}

    static Generator<DraftFacts> fine() {
        return Instants.any()
                .flatMap(now -> Accounts.fineAt(now)
                        .flatMap(account -> Drafts.fineAt(now, account).flatMap(draft -> fine(draft, account, now))));
    }

    private static Generator<DraftFacts> fine(CampaignDraft draft, AdAccount account, Instant now) {
        var taken = draft.creative().isDefined() ? Generator.constant(false) : Generator.of(false, true);
        return taken.option().map(known -> new DraftFacts(draft, account, known, now));
    }

    static Generator<DraftFacts> any() {
        return Accounts.any()
                .flatMap(account -> Generator.combine(
                        Drafts.any(account.currency()),
                        Generator.of(false, true).option(),
                        Instants.any(),
                        (draft, taken, now) -> new DraftFacts(draft, account, taken, now)));
    }
}
