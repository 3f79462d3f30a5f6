package dev.herald.benchmarks;

import dev.herald.domain.eligibility.RecipientFacts;
import dev.herald.domain.reason.Reason;
import java.util.ArrayList;
import java.util.List;

/** A recipient in the working memory of an engine, and the reasons that its rules found. */
final class Candidate {
    private final RecipientFacts facts;
    private List<Reason> reasons = List.of();

    Candidate(RecipientFacts facts) {
        this.facts = facts;
    }

    RecipientFacts facts() {
        return facts;
    }

    List<Reason> reasons() {
        return reasons;
    }

    void deny(Reason reason) {
        if (reasons.isEmpty()) {
            reasons = new ArrayList<>(2);
        }
        reasons.add(reason);
    }
}
