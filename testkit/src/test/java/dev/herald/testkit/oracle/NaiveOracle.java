package dev.herald.testkit.oracle;

import dev.herald.domain.eligibility.CampaignFacts;
import dev.herald.domain.eligibility.DraftFacts;
import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.eligibility.SenderFacts;

/**
 * A second opinion on who may be sent what. Written from the API's own pages (the reference of 2026-04-24, the error
 * table and the endpoints page of mid-2026) by someone who had not read the rule book, in plain ifs and loops on the
 * data of the facts alone: it asks no domain object to decide anything. Slow on purpose.
 */
final class NaiveOracle {
    private NaiveOracle() {}

    static Answer judge(SenderFacts facts) {
        return SenderOracle.judge(facts);
    }

    static Answer judge(DraftFacts facts) {
        return DraftOracle.judge(facts);
    }

    static Answer judge(CampaignFacts facts) {
        return CampaignOracle.judge(facts);
    }

    static Answer judge(RecipientFacts facts) {
        return RecipientOracle.judge(facts);
    }
}
