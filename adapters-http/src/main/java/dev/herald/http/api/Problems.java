package dev.herald.http.api;

import dev.herald.application.office.Declined;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.domain.violation.Violation;
import dev.herald.http.web.BodyRefused;
import dev.herald.http.web.Problem;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** Why the API turns a call away. */
final class Problems {
    static final int BAD_REQUEST = 400;
    static final int UNCONFIRMED = 402;
    static final int NOT_FOUND = 404;
    static final int CONFLICT = 409;
    static final int UNAVAILABLE = 503;
    private static final int WRONG_TYPE = 415;

    private static final String INVALID = "invalid";

    private Problems() {}

    static Problem invalid(String where, String detail) {
        return new Problem(BAD_REQUEST, INVALID, detail).at(where);
    }

    static Problem noCampaign() {
        return new Problem(
                NOT_FOUND,
                "unknown-campaign",
                "No campaign of this id is open here: its file was not given to herald serve. GET /api/v1/campaigns lists"
                        + " those that are.");
    }

    static Problem notAsWritten(String why) {
        return new Problem(CONFLICT, "not-as-written", why);
    }

    static Problem nobody() {
        return new Problem(NOT_FOUND, "unknown-person", "Nothing is kept here of a person of this token or id.");
    }

    static Problem wrongType() {
        return new Problem(WRONG_TYPE, "Send the body as application/json, or none.");
    }

    static Problem of(BodyRefused refused) {
        return new Problem(
                refused.status(),
                switch (refused) {
                    case CUT -> "The body ended early.";
                    case TOO_SLOW -> "The body took too long.";
                    case TOO_LONG -> "The body is longer than 64 KiB.";
                    case BUSY -> "Too many bodies come at once. Try again.";
                });
    }

    static Problem of(Declined declined) {
        return switch (declined.kind()) {
            case BAD_INPUT -> new Problem(BAD_REQUEST, "declined", declined.words());
            case UNCONFIRMED -> new Problem(UNCONFIRMED, "unconfirmed", declined.words()).at("/max_spend");
            case BUSY -> new Problem(CONFLICT, "busy", declined.words());
            case UNAVAILABLE -> new Problem(UNAVAILABLE, "unavailable", declined.words());
        };
    }

    /** The token that a path names. */
    static Either<Problem, SubscriptionToken> token(String text) {
        return SubscriptionToken.of(text).toEither().mapLeft(mistakes -> invalid("token", words(mistakes)));
    }

    private static String words(Seq<Violation> mistakes) {
        return "The token in the path " + mistakes.map(Violation::message).mkString(", ") + ".";
    }
}
