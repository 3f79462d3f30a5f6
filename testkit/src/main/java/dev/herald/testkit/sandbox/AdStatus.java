package dev.herald.testkit.sandbox;

import dev.herald.domain.campaign.Lifecycle;

/** The {@code status} of a campaign, an ad set or an ad, as far as it can be set here (endpoints page, mid-2026). */
enum AdStatus {
    ACTIVE(Lifecycle.ACTIVE),
    PAUSED(Lifecycle.PAUSED);

    private final Lifecycle state;

    AdStatus(Lifecycle state) {
        this.state = state;
    }

    /** The same in the domain's words. */
    Lifecycle state() {
        return state;
    }
}
