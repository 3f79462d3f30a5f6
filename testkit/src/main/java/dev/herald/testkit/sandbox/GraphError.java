package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.Remedy;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * A refusal in the Graph API's envelope (endpoints page, "The error envelope", mid-2026).
 *
 * @param code a 2300xxx where the catalogue of 2026-04-24 has one, or a code that all of the Graph API shares
 * @param subcode narrows a shared code down
 * @param isTransient a hint only
 * @param userMessage what the API would show to a person
 * @param passesAfter how long the same call will be refused, where that is known
 * @param isModelled false if the sandbox refuses only because it does not know how Meta would answer
 */
record GraphError(
        int status,
        int code,
        Option<Integer> subcode,
        String message,
        boolean isTransient,
        Option<String> userMessage,
        Option<Duration> passesAfter,
        boolean isModelled) {
    private static final int BAD_REQUEST = 400;
    private static final int SERVER_FAILURE = 500;
    private static final int UNKNOWN_ERROR = 1;
    private static final int UNAVAILABLE = 2;
    private static final int NO_PERMISSION = 10;
    private static final int OUTSIDE_WINDOW = 2018278;
    private static final int NO_MATCHING_USER = 2018001;
    private static final int INVALID_PARAMETER = 100;
    private static final int NO_ACCESS_TOKEN = 190;
    private static final int SESSION_EXPIRED = 102;
    private static final Pattern NOT_IN_HEADERS = Pattern.compile("[^ -~]|\"");
    private static final int UNKNOWN_PATH = 2500;
    private static final int TOO_LONG_AGO = 3018;
    private static final int NO_SUCH_OBJECT = 33;
    private static final int TRACE_ID_BYTES = 8;
    private static final long NANOS_BEFORE_NEXT_SECOND = 999_999_999;

    /** A reason of the reference page of 2026-04-24. */
    static GraphError of(ErrorCode reason) {
        return of(reason, "");
    }

    /** A reason of the reference page of 2026-04-24, with what exactly is the matter. */
    static GraphError of(ErrorCode reason, String detail) {
        var message = "(#" + reason.code() + ") " + reason.explanation() + (detail.isEmpty() ? "" : " " + detail);
        return new GraphError(
                BAD_REQUEST,
                reason.code(),
                Option.none(),
                message,
                reason.remedy() instanceof Remedy.Retry,
                Option.some(reason.remedy().words()),
                Option.none(),
                true);
    }

    /** What a fault refuses a call with; none if it does something else. */
    static Option<GraphError> of(Mishap mishap) {
        return switch (mishap) {
            case Mishap.Refused(int code, Option<Integer> subcode, Option<Duration> after) ->
                Option.some(provoked(code, subcode, after));
            case Mishap.Throttled(int code, Duration after) ->
                Option.some(provoked(code, Option.none(), Option.some(after)));
            default -> Option.none();
        };
    }

    private static GraphError provoked(int code, Option<Integer> subcode, Option<Duration> after) {
        return ErrorCode.of(code)
                .map(GraphError::of)
                .getOrElse(() -> plain(code, subcode, SharedCodes.message(code)))
                .narrowedBy(subcode)
                .passingAfter(after.orElse(() -> wait(code)));
    }

    /** Rejections for pacing tell how long they last (endpoints page, mid-2026); as long as the catalogue has it. */
    private static Option<Duration> wait(int code) {
        return ErrorCode.of(code)
                .flatMap(known ->
                        known.remedy() instanceof Remedy.Retry(Duration after) ? Option.some(after) : Option.none());
    }

    /** The platform's own failure. */
    static GraphError failure(int status) {
        var code = status == SERVER_FAILURE ? UNKNOWN_ERROR : UNAVAILABLE;
        return new GraphError(
                status, code, Option.none(), SharedCodes.message(code), true, Option.none(), Option.none(), true);
    }

    /** Something that the sandbox can't answer as Meta would, though Meta would. */
    static GraphError unmodelled(String what) {
        var refusal = invalid("This sandbox does not model " + what);
        return refusal.notModelled();
    }

    /** The same, told with how long it will be so. */
    GraphError passingAfter(Option<Duration> time) {
        return new GraphError(status, code, subcode, message, isTransient, userMessage, time, isModelled);
    }

    private GraphError narrowedBy(Option<Integer> narrower) {
        return new GraphError(status, code, narrower, message, isTransient, userMessage, passesAfter, isModelled);
    }

    /** The same, refused only because the sandbox does not know better. */
    GraphError notModelled() {
        return new GraphError(status, code, subcode, message, isTransient, userMessage, passesAfter, false);
    }

    /** The same with a code of the catalogue as the subcode of an invalid parameter, the other place that it can stand in. */
    GraphError withCodeInSubcode() {
        return ErrorCode.of(code).isEmpty()
                ? this
                : new GraphError(
                        status,
                        INVALID_PARAMETER,
                        Option.some(code),
                        message,
                        isTransient,
                        userMessage,
                        passesAfter,
                        isModelled);
    }

    static GraphError invalid(String what) {
        return plain(INVALID_PARAMETER, Option.none(), "(#100) " + what);
    }

    static GraphError noObject(String id) {
        return plain(
                INVALID_PARAMETER,
                Option.some(NO_SUCH_OBJECT),
                "Unsupported request. Object with ID '" + id
                        + "' does not exist, cannot be loaded due to missing permissions, or does not support this"
                        + " operation");
    }

    /** Insights reach back 37 months (the Marketing API's page on insights). */
    static GraphError tooLongAgo() {
        return plain(
                TOO_LONG_AGO,
                Option.none(),
                "(#3018) The start date of the time range cannot be beyond 37 months from the current date");
    }

    static GraphError noAccessToken() {
        return plain(NO_ACCESS_TOKEN, Option.none(), "An access token is required to request this resource.");
    }

    /** The person did not write to the page lately (Messenger Platform, "Common Error Codes", 2026-03-18). */
    static GraphError outsideWindow() {
        return plain(
                NO_PERMISSION,
                Option.some(OUTSIDE_WINDOW),
                "(#10) This message is sent outside of allowed window. Learn more about the new policy here:"
                        + " https://developers.facebook.com/docs/messenger-platform/policy-overview");
    }

    /** The page knows nobody by this id (Messenger Platform, "Common Error Codes", 2026-03-18). */
    static GraphError noSuchPerson() {
        return plain(INVALID_PARAMETER, Option.some(NO_MATCHING_USER), "(#100) No matching user found");
    }

    static GraphError unknownPath(String path) {
        return plain(
                        UNKNOWN_PATH,
                        Option.none(),
                        "Unknown path components: " + path + " (not modelled by this sandbox)")
                .notModelled();
    }

    static GraphError failure() {
        return failure(SERVER_FAILURE);
    }

    private static GraphError plain(int code, Option<Integer> subcode, String message) {
        return new GraphError(
                BAD_REQUEST, code, subcode, message, SharedCodes.isTransient(code), Option.none(), Option.none(), true);
    }

    /** Whether it refuses for too many calls, wherever its code stands. */
    boolean isThrottling() {
        return isThrottling(code) || subcode.exists(GraphError::isThrottling);
    }

    /** Whether a code refuses for too many calls. */
    static boolean isThrottling(int code) {
        return SharedCodes.isThrottling(code)
                || ErrorCode.of(code).exists(known -> switch (known) {
                    case SEND_RATE_LIMITED, CAMPAIGN_CREATION_RATE_LIMITED, TOKEN_QUERY_RATE_LIMITED -> true;
                    default -> false;
                });
    }

    /** The header that comes with an {@code OAuthException}, as public clients and their records of answers have it. */
    String challenge() {
        return "OAuth \"Facebook Platform\" \"" + (isSignIn() ? "invalid_token" : "invalid_request") + "\" \""
                + NOT_IN_HEADERS.matcher(message).replaceAll("?") + "\"";
    }

    private boolean isSignIn() {
        return code == NO_ACCESS_TOKEN || code == SESSION_EXPIRED;
    }

    JsonNode toJson() {
        var error = Json.object()
                .put("message", message)
                .put("type", "OAuthException")
                .put("code", code);
        subcode.forEach(narrower -> error.put("error_subcode", narrower));
        error.put("is_transient", isTransient);
        userMessage.forEach(
                words -> error.put("error_user_title", "Request Not Completed").put("error_user_msg", words));
        passesAfter.forEach(time -> error.putObject("error_data").put("remaining_seconds", secondsRoundedUp(time)));
        error.put("fbtrace_id", traceId());
        return Json.object().set("error", error);
    }

    /** So that a call after that time does not come early. */
    private static long secondsRoundedUp(Duration time) {
        return time.plusNanos(NANOS_BEFORE_NEXT_SECOND).toSeconds();
    }

    /** A fresh trace id, as answers carry one. */
    static String traceId() {
        var bytes = new byte[TRACE_ID_BYTES];
        ThreadLocalRandom.current().nextBytes(bytes);
        return "A" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
