package dev.herald.application.dispatch;

import dev.herald.application.port.ApiDenial;
import dev.herald.domain.account.AdAccount;
import dev.herald.domain.campaign.Schedule;
import dev.herald.domain.reason.Remedy;
import dev.herald.domain.reason.Remedy.Until;
import dev.herald.domain.subscription.Subscription;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/** What is done about a refusal of the API, by its scope and remedy alone. */
sealed interface Reaction {

    /** Within which quiet hours end. */
    Duration A_DAY = Duration.ofDays(1);

    /** This delivery will never pass. {@code drop}: no other to its token either. */
    record Reject(boolean drop) implements Reaction {}

    /** This delivery is tried again from an instant on. */
    record Postpone(Instant until) implements Reaction {}

    /** Nothing passes under the subject, until an instant or until a person acts. */
    record Suspend(Option<Instant> lifts) implements Reaction {}

    /** The reaction to a refusal that came at this instant. */
    static Reaction to(ApiDenial denial, Schedule schedule, AdAccount adAccount, Instant now) {
        var wide = denial.reason().scope().isWide();
        return switch (denial.reason().remedy()) {
            case Remedy.Retry(var after) ->
                pause(wide, now.plus(denial.remaining().getOrElse(after)));
            case Remedy.Wait(var until) ->
                pause(wide, denial.remaining().map(now::plus).getOrElse(() -> end(until, schedule, adAccount, now)));
            case Remedy.Skip() -> new Reject(false);
            case Remedy.Drop() -> new Reject(true);
            case Remedy.Fix() -> untilSomeoneActs(wide);
            case Remedy.Act act -> untilSomeoneActs(wide);
        };
    }

    private static Reaction untilSomeoneActs(boolean wide) {
        return wide ? new Suspend(Option.none()) : new Reject(false);
    }

    private static Reaction pause(boolean wide, Instant until) {
        return wide ? new Suspend(Option.some(until)) : new Postpone(until);
    }

    /**
     * When a wait ends. A token's next eligible time is not known here; the minimum delay from now on is its bound. So is a
     * day for quiet hours, of which the API knows nothing.
     */
    private static Instant end(Until until, Schedule schedule, AdAccount adAccount, Instant now) {
        return switch (until) {
            case START -> schedule.start().filter(now::isBefore).getOrElse(() -> now.plus(Subscription.MINIMUM_DELAY));
            case NEXT_ELIGIBLE_TIME -> now.plus(Subscription.MINIMUM_DELAY);
            case NEXT_BUDGET_DAY -> adAccount.nextBudgetDay(now);
            case QUIET_HOURS_END -> now.plus(A_DAY);
        };
    }
}
