package dev.herald.application.dispatch;

import dev.herald.application.port.Committed.Loss;
import dev.herald.application.port.Committed.Why;
import dev.herald.domain.delivery.Attempt.Withheld;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;

/** What becomes of intents that the ledger did not take down: the facts had changed since they were judged. */
final class Losses {

    private Losses() {}

    static boolean isForWantOfMoney(Loss loss) {
        return loss.why() instanceof Why.NoMoney;
    }

    /** The delivery, withheld; none for want of money, which says nothing about the recipient. */
    static Option<Withheld> withheld(Loss loss) {
        return switch (loss.why()) {
            case Why.PersonHasMessage() -> Option.some(withheld(loss, HeraldReason.SAME_PERSON, Option.none()));
            case Why.TokenClaimed(var until) ->
                Option.some(withheld(loss, ErrorCode.MIN_DELAY_NOT_REACHED, Option.some(until)));
            case Why.NoMoney() -> Option.none();
        };
    }

    private static Withheld withheld(Loss loss, Reason reason, Option<Instant> until) {
        var planned = loss.intent().planned();
        var subject = new Subject(Scope.RECIPIENT, planned.id().token().value());
        return planned.withheld(List.of(new Denial(reason, subject, until)), until);
    }
}
