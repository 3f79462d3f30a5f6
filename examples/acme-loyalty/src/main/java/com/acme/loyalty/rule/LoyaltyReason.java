package com.acme.loyalty.rule;

import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.Remedy;
import dev.herald.domain.reason.Scope;

/** Why Acme itself leaves a member alone. */
public enum LoyaltyReason implements Reason {
    /** Who has just bought something is no one to advertise to. */
    BOUGHT_YESTERDAY(
            Scope.RECIPIENT,
            new Remedy.Wait(Remedy.Until.NEXT_ELIGIBLE_TIME),
            "This member bought something yesterday or today.");

    private final Scope scope;
    private final Remedy remedy;
    private final String explanation;

    LoyaltyReason(Scope scope, Remedy remedy, String explanation) {
        this.scope = scope;
        this.remedy = remedy;
        this.explanation = explanation;
    }

    @Override
    public String key() {
        return name();
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public Remedy remedy() {
        return remedy;
    }

    @Override
    public String explanation() {
        return explanation;
    }
}
