package dev.herald.testkit.sandbox;

/** An ad: a message that is sent. Its id is the one that sends name. */
record Ad(AdObject self, String setId, String creativeId) implements AdPart {
    static final String SET = "adset_id";

    /** Not shown: what is shown is the creative itself. */
    static final String CREATIVE = "creative_id";

    static Ad of(AdObject self) {
        return new Ad(
                self,
                self.fields().path(SET).asText(),
                self.fields().path(CREATIVE).asText());
    }

    @Override
    public AdKind kind() {
        return AdKind.AD;
    }
}
