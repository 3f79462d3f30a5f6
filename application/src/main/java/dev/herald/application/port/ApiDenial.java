package dev.herald.application.port;

import dev.herald.domain.reason.Reason;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * The API's refusal, in the domain's words.
 *
 * @param reason what stands in the way
 * @param remaining how long it says to wait; wins over the reason's own time
 * @param message the API's text for developers, for logs
 * @param userMessage the API's text for people, title first; none if it gave none
 * @param traceId Meta's {@code fbtrace_id}, which its support asks for
 */
public record ApiDenial(
        Reason reason, Option<Duration> remaining, String message, Option<String> userMessage, Option<String> traceId) {

    /** A refusal that says no more than why. */
    public static ApiDenial of(Reason reason, String message) {
        return new ApiDenial(reason, Option.none(), message, Option.none(), Option.none());
    }

    /** The same, with this time to wait if it says none itself. */
    public ApiDenial orRemaining(Option<Duration> other) {
        return new ApiDenial(reason, remaining.orElse(other), message, userMessage, traceId);
    }
}
