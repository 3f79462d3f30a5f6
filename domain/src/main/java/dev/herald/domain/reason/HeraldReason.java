package dev.herald.domain.reason;

/** Reasons of Herald's own, for which the API has no code. */
public enum HeraldReason implements Reason {
    /** Another subscription token of the same person is in the campaign; a campaign messages a person once. */
    SAME_PERSON(Scope.RECIPIENT, new Remedy.Skip(), "Another token of the same person gets this campaign's message."),
    /** The API answers with codes that we do not know too often; a wide denial may hide behind them. */
    TOO_MANY_UNKNOWN_CODES(
            Scope.CAMPAIGN,
            new Remedy.Act("You", "look up the unknown codes that the report lists, then resume the campaign"),
            "The API answered too often with codes that this version of Herald does not know.");

    private final Scope scope;
    private final Remedy remedy;
    private final String explanation;

    HeraldReason(Scope scope, Remedy remedy, String explanation) {
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
