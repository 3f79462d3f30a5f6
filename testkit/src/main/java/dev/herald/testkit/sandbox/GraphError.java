package dev.herald.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.Remedy;
import io.vavr.control.Option;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A refusal in the Graph API's envelope (endpoints page, "The error envelope", mid-2026).
 *
 * @param code a 2300xxx where the catalogue of 2026-04-24 has one, or a code that all of the Graph API shares
 * @param subcode narrows a shared code down
 * @param isTransient a hint only
 * @param userMessage what the API would show to a person
 */
record GraphError(
        int status,
        int code,
        Option<Integer> subcode,
        String message,
        boolean isTransient,
        Option<String> userMessage) {
    private static final int BAD_REQUEST = 400;
    private static final int SERVER_FAILURE = 500;
    private static final int UNKNOWN_ERROR = 1;
    private static final int INVALID_PARAMETER = 100;
    private static final int NO_ACCESS_TOKEN = 190;
    private static final int UNKNOWN_PATH = 2500;
    private static final int TOO_LONG_AGO = 3018;
    private static final int NO_SUCH_OBJECT = 33;
    private static final int TRACE_ID_BYTES = 8;

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
                Option.some(reason.remedy().words()));
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

    static GraphError unknownPath(String path) {
        return plain(UNKNOWN_PATH, Option.none(), "Unknown path components: " + path);
    }

    static GraphError failure() {
        return new GraphError(
                SERVER_FAILURE, UNKNOWN_ERROR, Option.none(), "An unknown error occurred", true, Option.none());
    }

    private static GraphError plain(int code, Option<Integer> subcode, String message) {
        return new GraphError(BAD_REQUEST, code, subcode, message, false, Option.none());
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
        error.put("fbtrace_id", traceId());
        return Json.object().set("error", error);
    }

    private static String traceId() {
        var bytes = new byte[TRACE_ID_BYTES];
        ThreadLocalRandom.current().nextBytes(bytes);
        return "A" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
