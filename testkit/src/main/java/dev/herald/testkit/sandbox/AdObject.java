package dev.herald.testkit.sandbox;

/**
 * A campaign, an ad set or an ad (Meta's words for campaign, message set and message), as far as all three are alike.
 */
record AdObject(String id, String name, AdStatus status) {

    AdObject named(String other) {
        return new AdObject(id, other, status);
    }

    AdObject turned(AdStatus other) {
        return new AdObject(id, name, other);
    }
}
