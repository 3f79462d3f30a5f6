package dev.herald.testkit.contract;

import dev.herald.application.port.Mark;
import dev.herald.application.port.Marking;
import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.Psid;
import dev.herald.domain.subscription.SubscriptionToken;

/** Marks with a key that a test may replace by another, or by none. */
final class ChangingMarking implements Marking {
    private volatile Marking marking;

    ChangingMarking(Marking first) {
        this.marking = first;
    }

    void becomes(Marking other) {
        marking = other;
    }

    @Override
    public String keyId() {
        return marking.keyId();
    }

    @Override
    public Mark of(SubscriptionToken token) {
        return marking.of(token);
    }

    @Override
    public Mark of(PageId page, Psid person) {
        return marking.of(page, person);
    }
}
