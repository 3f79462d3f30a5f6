package dev.herald.domain.eligibility;

import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** x */
final class ContentRules {
    static final Seq<Rule<CampaignFacts>> ALL = List.empty();

    private ContentRules() {}
}
