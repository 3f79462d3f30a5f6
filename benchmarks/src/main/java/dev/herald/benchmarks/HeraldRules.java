package dev.herald.benchmarks;

import dev.herald.domain.eligibility.CampaignRules;
import dev.herald.domain.eligibility.RecipientRules;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.eligibility.SenderRules;

/** Herald's rule book as a team would have it, opened for a campaign. */
final class HeraldRules {

    private HeraldRules() {}

    static RuleBook.Batch open() {
        return new RuleBook(SenderRules.ALL, CampaignRules.ALL, RecipientRules.ALL.appendAll(StandIns.ALL))
                .open(Audience.sender(), Audience.campaign());
    }
}
