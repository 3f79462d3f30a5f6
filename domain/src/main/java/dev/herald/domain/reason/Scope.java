package dev.herald.domain.reason;

/** What a reason blocks. From {@code errors.csv} of 2026-04-24. */
public enum Scope {
    /** One person; the campaign goes on. */
    RECIPIENT("this person"),
    /** Everyone the message goes to. */
    MESSAGE("the message"),
    /** Everyone the message set goes to. */
    MESSAGE_SET("the message set"),
    /** Everyone the campaign goes to. */
    CAMPAIGN("the campaign"),
    /** Everything the page sends. */
    PAGE("the page"),
    /** Everything the ad account pays for. */
    AD_ACCOUNT("the ad account"),
    /** Everything the business sends. */
    BUSINESS("the business"),
    /** Everything the app sends. */
    APP("the app"),
    /** One call, because of how it was made. */
    REQUEST("this request"),
    /** One call, because of trouble on the other side. */
    PLATFORM("the platform");

    private final String words;

    Scope(String words) {
        this.words = words;
    }

    /** The scope as people say it: "the ad account". */
    public String words() {
        return words;
    }

    /** Whether the reason holds for everybody under its subject, so that sending must stop there. */
    public boolean isWide() {
        return switch (this) {
            case RECIPIENT, REQUEST, PLATFORM -> false;
            case MESSAGE, MESSAGE_SET, CAMPAIGN, PAGE, AD_ACCOUNT, BUSINESS, APP -> true;
        };
    }
}
