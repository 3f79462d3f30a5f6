package dev.herald.testkit.sandbox;

import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.Scope;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Comparator;

/**
 * Which of several denials is answered, since the API answers one: the sender's before the campaign's before the
 * message's before the recipient's, then the lowest code. The reference page (2026-04-24) does not tell; this is the
 * sandbox's own, fixed so that runs can be compared.
 */
final class Precedence {
    private static final Comparator<ErrorCode> ORDER =
            Comparator.<ErrorCode>comparingInt(code -> rank(code.scope())).thenComparingInt(ErrorCode::code);

    private Precedence() {}

    static Option<ErrorCode> first(Seq<ErrorCode> codes) {
        return codes.minBy(ORDER);
    }

    private static int rank(Scope scope) {
        return switch (scope) {
            case APP, BUSINESS, AD_ACCOUNT, PAGE -> 0;
            case REQUEST -> 1;
            case CAMPAIGN -> 2;
            case MESSAGE_SET -> 3;
            case MESSAGE -> 4;
            case RECIPIENT -> 5;
            case PLATFORM -> 6;
        };
    }

    /** The denials that the API has codes for; a person's other tokens, for one, are none of its business. */
    static Seq<ErrorCode> codes(Seq<Denial> denials) {
        return denials.map(Denial::reason).filter(ErrorCode.class::isInstance).map(ErrorCode.class::cast);
    }
}
