package dev.herald.testkit.sandbox;

/** The error codes that all of the Graph API shares (endpoints page, "The error envelope", mid-2026). */
final class SharedCodes {
    /** The app has made too many calls. */
    static final int APP_LIMIT = 4;

    private static final int FIRST_BUSINESS_USE_CASE = 80_000;
    private static final int LAST_BUSINESS_USE_CASE = 80_014;

    private SharedCodes() {}

    /** Whether it refuses for too many calls. */
    static boolean isThrottling(int code) {
        return switch (code) {
            case 4, 17, 32, 341, 613 -> true;
            default -> code >= FIRST_BUSINESS_USE_CASE && code <= LAST_BUSINESS_USE_CASE;
        };
    }

    static boolean isTransient(int code) {
        return code == 1 || code == 2 || isThrottling(code);
    }

    /** In the sandbox's own words, which clients must not go by. */
    static String message(int code) {
        return "(#" + code + ") "
                + switch (code) {
                    case 1 -> "An unknown error occurred";
                    case 2 -> "Service temporarily unavailable";
                    case 4 -> "Application request limit reached";
                    case 10 -> "Application does not have permission for this action";
                    case 102, 190 -> "The access token is not valid any more";
                    case 368 -> "The action was found to be abusive or is otherwise not allowed";
                    case 551 -> "This person isn't available right now";
                    default -> isThrottling(code) ? "There have been too many calls" : "The request was refused";
                };
    }
}
