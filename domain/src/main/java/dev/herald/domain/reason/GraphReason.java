package dev.herald.domain.reason;

import java.time.Duration;

/**
 * What the Graph API answers for any of its calls, marketing messages or not. Classes of codes as its error-handling
 * page gives them (mid-2026).
 */
public enum GraphReason implements Reason {
    /** Codes 1 and 2. A failure in the middle of a call: nothing says that it undoes what was done before it. */
    TEMPORARY_FAILURE(
            Scope.PLATFORM, new Remedy.Retry(Duration.ofSeconds(5)), "The API failed for a moment on its own side."),
    /** Codes 4, 17, 32, 341, 613 and 80000 to 80014. */
    THROTTLED(Scope.AD_ACCOUNT, new Remedy.Retry(Duration.ofMinutes(1)), "The API is throttling our calls."),
    /** Codes 102 and 190. */
    ACCESS_TOKEN_REFUSED(
            Scope.APP,
            new Remedy.Act("Whoever holds the access tokens", "sign in again and give Herald a fresh access token"),
            "The access token is missing, invalid or expired."),
    /** Codes 3, 10 and 200 to 299. */
    PERMISSION_MISSING(
            Scope.APP,
            new Remedy.Act("An administrator of the app", "grant the app the permission that the answer names"),
            "The app lacks a permission for this call."),
    /** Codes 100 and 2635. */
    REQUEST_REFUSED(Scope.REQUEST, new Remedy.Fix(), "The API found the request itself to be wrong."),
    /** Code 368, and code 10 with subcode 1893063. */
    POLICY_BLOCK(
            Scope.AD_ACCOUNT,
            new Remedy.Act(
                    "An administrator of the business", "resolve the policy block in Meta's account quality page"),
            "Meta has blocked the account for a policy violation."),
    /** Codes 551 and 1893047. */
    PERSON_UNREACHABLE(Scope.RECIPIENT, new Remedy.Skip(), "This person can't be reached at the moment.");

    private final Scope scope;
    private final Remedy remedy;
    private final String explanation;

    GraphReason(Scope scope, Remedy remedy, String explanation) {
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
    public boolean leavesDoubt() {
        return this == TEMPORARY_FAILURE;
    }

    @Override
    public String explanation() {
        return explanation;
    }
}
