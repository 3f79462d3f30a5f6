package dev.herald.testkit.sandbox;

import dev.herald.domain.campaign.Lifecycle;

/**
 * The {@code status} of a campaign, an ad set, a creative or an ad (endpoints page, mid-2026; the Marketing API's own
 * pages for ARCHIVED).
 */
enum AdStatus {
    ACTIVE(Lifecycle.ACTIVE),
    PAUSED(Lifecycle.PAUSED),
    /** Put away: it never sends again, lists leave it out, and it can only be deleted. */
    ARCHIVED(Lifecycle.COMPLETED),
    /** Gone: only sends still find out that it was there. */
    DELETED(Lifecycle.DELETED);

    private final Lifecycle state;

    AdStatus(Lifecycle state) {
        this.state = state;
    }

    /** The same in the domain's words. */
    Lifecycle state() {
        return state;
    }
}
