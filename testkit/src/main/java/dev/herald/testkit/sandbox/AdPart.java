package dev.herald.testkit.sandbox;

/** A campaign, an ad set, a creative or an ad. All that it knows follows from what was posted. */
sealed interface AdPart permits AdCampaign, AdSet, AdCreative, Ad {

    AdObject self();

    AdKind kind();

    default String id() {
        return self().id();
    }

    /** The same as this object says. */
    default AdPart as(AdObject other) {
        return kind().of(other);
    }
}
