package dev.herald.application.port;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;

/**
 * Whether Meta lets an ad account spend: the API's {@code account_status}, by the Marketing API's page on ad accounts.
 * Numbers that the page does not name are kept.
 */
public record AccountStatus(int code) {
    private static final int ACTIVE = 1;
    private static final int IN_GRACE_PERIOD = 9;
    private static final int ANY_ACTIVE = 201;
    private static final Map<Integer, String> WORDS = HashMap.of(
                    ACTIVE,
                    "active",
                    2,
                    "disabled",
                    3,
                    "unsettled",
                    7,
                    "pending risk review",
                    8,
                    "pending settlement",
                    IN_GRACE_PERIOD,
                    "in grace period",
                    100,
                    "pending closure",
                    101,
                    "closed")
            .merge(HashMap.of(ANY_ACTIVE, "any active", 202, "any closed"));

    /** Whether the account can spend now. That one in its grace period can is not said on the page, but in its name. */
    public boolean canSpend() {
        return code == ACTIVE || code == IN_GRACE_PERIOD || code == ANY_ACTIVE;
    }

    /** The page's name for it, in lower case; {@code status 55} for one that it does not name. */
    public String word() {
        return WORDS.getOrElse(code, "status " + code);
    }
}
