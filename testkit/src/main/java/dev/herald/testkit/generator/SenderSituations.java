package dev.herald.testkit.generator;

import dev.herald.domain.eligibility.SenderFacts;

/** Facts about who sends, before any twist. */
final class SenderSituations {

    private SenderSituations() {}

    static Generator<SenderFacts> fine() {
        return Instants.any().flatMap(now -> Senders.fineAt(now).map(sender -> new SenderFacts(sender, now)));
    }

    static Generator<SenderFacts> any() {
        return Generator.combine(Senders.any(), Instants.any(), SenderFacts::new);
    }
}
