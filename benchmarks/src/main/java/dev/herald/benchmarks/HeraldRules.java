package dev.herald.benchmarks;

import dev.herald.domain.eligibility.CampaignRules;
import dev.herald.domain.eligibility.DraftRules;
import dev.herald.domain.eligibility.RecipientRules;
import dev.herald.domain.eligibility.RuleBook;
import dev.herald.domain.eligibility.SenderRules;

/**
 * Herald's standard rule book, opened for a campaign. The rule about several tokens of one person is left out: a book
 * asks it about persons, and here everybody has one token.
 */
final class HeraldRules {

    private HeraldRules() {}

    static RuleBook.Batch open() {
        return new RuleBook(
                        SenderRules.ALL,
                        DraftRules.ALL,
                        CampaignRules.ALL,
                        RecipientRules.ALL.remove(RecipientRules.ONCE_A_PERSON))
                .open(Sale.sender(), Sale.campaign());
    }
}
