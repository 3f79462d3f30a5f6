package com.acme.loyalty.rule;

import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.Remedy;
import dev.herald.domain.reason.Scope;

/** Why Acme itself leaves a member alone. */
public final class LoyaltyReason {
    /** Who has just bought something is no one to advertise to. */
    public static final Reason BOUGHT_YESTERDAY = Reason.named(
            "BOUGHT_YESTERDAY",
            Scope.RECIPIENT,
            new Remedy.Wait(Remedy.Until.NEXT_ELIGIBLE_TIME),
            "This member bought something yesterday or today.");

    private LoyaltyReason() {}
}
