package dev.herald.domain.reason;

import java.time.Duration;

/** What to do about a reason. Sealed: whoever handles remedies handles all six. */
public sealed interface Remedy {

    /** The same request may pass after this time; a time given in the API's answer wins over it. */
    record Retry(Duration after) implements Remedy {}

    /** It passes from an instant that can be computed. */
    record Wait(Until until) implements Remedy {}

    /** Leave this recipient out of this campaign and do not hammer: the state changes on its own time. */
    record Skip() implements Remedy {}

    /** Never use the subscription token again, until a newer opt-in. */
    record Drop() implements Remedy {}

    /** The request or the content will never pass as it is. */
    record Fix() implements Remedy {}

    /**
     * A person must do something; everything under the subject stands still until then.
     *
     * @param who the person, such as "an administrator of the page"
     * @param what an order to that person, such as "sign the terms"
     */
    record Act(String who, String what) implements Remedy {}

    /** The instant that a {@link Wait} ends at. */
    enum Until {
        /** The campaign's start time. */
        START,
        /** The token's next eligible time. */
        NEXT_ELIGIBLE_TIME,
        /** The start of the next budget day, in the ad account's time zone. */
        NEXT_BUDGET_DAY,
        /** The end of the quiet hours, by the person's clock. */
        QUIET_HOURS_END
    }

    /** The remedy as an order to a person. */
    default String words() {
        return switch (this) {
            case Retry(Duration after) -> "Try again after " + inWords(after) + ".";
            case Wait(Until until) ->
                switch (until) {
                    case START -> "Wait until the campaign starts.";
                    case NEXT_ELIGIBLE_TIME -> "Wait until the person may be messaged again.";
                    case NEXT_BUDGET_DAY -> "Wait until the next budget day.";
                    case QUIET_HOURS_END -> "Wait until the person's quiet hours are over.";
                };
            case Skip() -> "Leave this person out of this campaign.";
            case Drop() -> "Do not use this subscription again before a newer opt-in.";
            case Fix() -> "Change the request or the message; it will not pass as it is.";
            case Act(String who, String what) -> who + ": " + what;
        };
    }

    private static String inWords(Duration duration) {
        return duration.toMinutes() < 1 || duration.toSecondsPart() != 0
                ? duration.toSeconds() + " s"
                : duration.toMinutes() + " min";
    }
}
