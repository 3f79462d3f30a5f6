package dev.herald.testkit.sandbox;

/**
 * A campaign.
 *
 * @param isMessageCampaign whether it was made for messages
 * @param isDirectSend whether it was made for direct sends, without which its messages can't be sent to tokens
 */
record AdCampaign(AdObject self, boolean isMessageCampaign, boolean isDirectSend) implements AdPart {
    /** Marks a campaign of the simple form, whose parts live and die together. Not shown. */
    static final String MADE_AT_ONCE = "made_at_once";

    static AdCampaign of(AdObject self) {
        return new AdCampaign(
                self,
                self.fields().path("is_message_campaign").asBoolean(),
                self.fields().path("is_direct_send_campaign").asBoolean());
    }

    @Override
    public AdKind kind() {
        return AdKind.CAMPAIGN;
    }

    /** Whether one call of the simple form made it, with set and message. */
    boolean isMadeAtOnce() {
        return self.fields().path(MADE_AT_ONCE).asBoolean();
    }
}
