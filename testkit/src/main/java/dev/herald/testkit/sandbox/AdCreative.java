package dev.herald.testkit.sandbox;

import dev.herald.domain.account.PageId;

/**
 * A creative: what an ad shows.
 *
 * @param page whose message it is
 */
record AdCreative(AdObject self, PageId page) implements AdPart {
    static final String ACTOR = "actor_id";

    static AdCreative of(AdObject self) {
        return new AdCreative(self, new PageId(self.fields().path(ACTOR).asText()));
    }

    @Override
    public AdKind kind() {
        return AdKind.CREATIVE;
    }

    /** Whether the simple form made it, for one ad. */
    boolean isMadeAtOnce() {
        return self.fields().path(AdCampaign.MADE_AT_ONCE).asBoolean();
    }
}
