package dev.herald.domain.reason;

/** Reasons of Herald's own, for which the API has no code. */
public enum HeraldReason implements Reason {
    /** Another subscription token of the same person is in the campaign; a campaign messages a person once. */
    SAME_PERSON(Scope.RECIPIENT, new Remedy.Skip(), "Another token of the same person gets this campaign's message."),
    /** It is a time of day at the person's place at which the campaign messages nobody. */
    QUIET_HOURS(
            Scope.RECIPIENT,
            new Remedy.Wait(Remedy.Until.QUIET_HOURS_END),
            "It is a time of day at which the campaign leaves this person alone."),
    /** The person is on the page's list of those who are never messaged. */
    SUPPRESSED(Scope.RECIPIENT, new Remedy.Skip(), "The page's suppression list holds this person."),
    /** The person asked to be forgotten; no rule judges so, it is what stays of a message that was still to come. */
    FORGOTTEN(Scope.RECIPIENT, new Remedy.Skip(), "The person was forgotten before the message could be sent."),
    /** A new campaign may start 30 days ahead at most (endpoints page, mid-2026); the API has no code of its own for it. */
    START_TOO_FAR_AHEAD(
            Scope.CAMPAIGN,
            new Remedy.Wait(Remedy.Until.START),
            "The campaign's start lies more than 30 days ahead; Meta takes it no earlier."),
    /** The ad account's minimum for a day is not reached (endpoints page, mid-2026); the API has no code of its own. */
    BUDGET_BELOW_MINIMUM(
            Scope.CAMPAIGN, new Remedy.Fix(), "The budget is less for a day than the least that Meta takes."),
    /** The API answers with codes that we do not know too often; a wide denial may hide behind them. */
    TOO_MANY_UNKNOWN_CODES(
            Scope.CAMPAIGN,
            new Remedy.Act("You", "look up the unknown codes that the report lists, then resume the campaign"),
            "The API answered too often with codes that this version of Herald does not know."),
    /** A person paused the campaign; only a person ends that, and no call can tell whether one has. */
    PAUSED(
            Scope.CAMPAIGN,
            new Remedy.Act("You", "resume the campaign"),
            "A person paused the campaign; it sends nothing until it is resumed."),
    /** The campaign lay still for long: what its state does not know may have been sent meanwhile. Only a person can tell. */
    LEFT_OFF(
            Scope.CAMPAIGN,
            new Remedy.Act(
                    "You", "make sure that this is the newest state and no restored backup, then resume the campaign"),
            "The campaign could have gone on for over an hour and did not: after a long outage, or because a backup was"
                    + " restored. Messages may have been sent that this state does not know.");

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
