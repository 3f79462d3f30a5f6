package dev.herald.domain.eligibility;

import dev.herald.domain.account.AdAccount;
import dev.herald.domain.campaign.CampaignDraft;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import dev.herald.domain.violation.Violation;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * A campaign that is to be created.
 *
 * @param account who is to pay for it
 * @param creativeTaken whether another campaign uses the creative; none if not known
 */
public record DraftFacts(CampaignDraft draft, AdAccount account, Option<Boolean> creativeTaken, Instant now)
        implements Facts {

    /**
     * Guards against budgets that the account can't pay, which its minimum can't be held against.
     *
     * @throws IllegalArgumentException if a budget is in another currency than the account's
     */
    public DraftFacts {
        Violation.refuse(Violation.unless(
                draft.budgets().forAll(budget -> budget.amount().currency().equals(account.currency())),
                "budget",
                "must be in the ad account's currency " + account.currency()));
    }

    /** A draft of whose creative nothing is known. */
    public static DraftFacts of(CampaignDraft draft, AdAccount account, Instant now) {
        return new DraftFacts(draft, account, Option.none(), now);
    }

    @Override
    public Subject subject(Scope scope) {
        return new Subject(
                scope,
                switch (scope) {
                    case PAGE -> draft.page().map(Object::toString).getOrElse(draft.name());
                    case AD_ACCOUNT -> account.id().value();
                    case MESSAGE, MESSAGE_SET, CAMPAIGN, BUSINESS, APP, RECIPIENT, REQUEST, PLATFORM -> draft.name();
                });
    }
}
