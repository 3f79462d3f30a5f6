package dev.herald.testkit.sandbox;

import dev.herald.domain.campaign.Activity;

/**
 * A campaign, an ad set or an ad (Meta's words for campaign, message set and message), as far as all three are alike.
 */
record AdObject(String id, String name, Activity activity) {

    AdObject named(String other) {
        return new AdObject(id, other, activity);
    }

    AdObject turned(Activity other) {
        return new AdObject(id, name, other);
    }
}
