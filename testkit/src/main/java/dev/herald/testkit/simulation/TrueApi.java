package dev.herald.testkit.simulation;

import dev.herald.application.port.Answer;
import dev.herald.application.port.ApiDenial;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.MessageEvent;
import dev.herald.domain.delivery.Attempt.Attempting;
import dev.herald.domain.delivery.DeliveryEvent;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.GraphReason;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What the API did, whatever anybody was told of it. */
final class TrueApi {
    private static final List<Reason> REFUSALS = List.of(
            ErrorCode.RECIPIENT_UNAVAILABLE,
            ErrorCode.SUBSCRIPTION_STOPPED,
            ErrorCode.MIN_DELAY_NOT_REACHED,
            ErrorCode.SEND_RATE_LIMITED);
    private static final int HALF = 500;
    private static final int UNKNOWN_TOKENS_PER_MILLE = 150;
    private static final int EVENTS_PER_MILLE = 600;
    private static final int REPEATS_PER_MILLE = 300;
    private static final int FAILURES_PER_MILLE = 50;
    private static final int OUTAGES_PER_MILLE = 300;
    private static final Duration LATEST_EVENT = Duration.ofMinutes(20);
    private static final Duration LATEST_OUTAGE = Duration.ofMinutes(10);

    private final Scheduler scheduler;
    private final Watch watch;
    private final Ledger listener;
    private final boolean minds;
    private final Option<Instant> termsMissingFrom;
    private final Map<SubscriptionToken, Instant> nextEligible = new HashMap<>();
    private final Map<SubscriptionToken, Boolean> known = new HashMap<>();
    private int taken;

    /**
     * One that has taken nothing yet.
     *
     * @param listener is told of events
     */
    TrueApi(Scheduler scheduler, Watch watch, Ledger listener) {
        this.scheduler = scheduler;
        this.watch = watch;
        this.listener = listener;
        this.minds = scheduler.happens(HALF);
        this.termsMissingFrom = Option.when(
                scheduler.happens(OUTAGES_PER_MILLE), () -> scheduler.instant().plus(scheduler.upTo(LATEST_OUTAGE)));
    }

    /** When a person has seen to whatever the API refuses everybody for. */
    Instant inOrderFrom() {
        return termsMissingFrom.getOrElse(Scenario.BEGIN).plus(LATEST_OUTAGE);
    }

    int taken() {
        return taken;
    }

    /** Takes a message or refuses it; the answer. */
    Answer<Option<String>> take(Attempting attempt, Odds odds) {
        var now = scheduler.instant();
        var token = attempt.id().token();
        if (termsMissingFrom.exists(from -> !now.isBefore(from) && now.isBefore(inOrderFrom()))) {
            return denied(ErrorCode.PAGE_TERMS_NOT_SIGNED);
        }
        if (minds && nextEligibleAt(token).exists(now::isBefore)) {
            return denied(ErrorCode.MIN_DELAY_NOT_REACHED);
        }
        if (scheduler.happens(odds.denied())) {
            if (scheduler.happens(HALF)) {
                return denied(REFUSALS.get(scheduler.between(0, REFUSALS.size() - 1)));
            }
            if (scheduler.happens(HALF)) {
                accept(attempt);
            }
            return denied(GraphReason.TEMPORARY_FAILURE);
        }
        accept(attempt);
        return new Answer.Success<>(Option.some("tracking-" + taken));
    }

    private static <T> Answer<T> denied(Reason reason) {
        return new Answer.Denied<>(ApiDenial.of(reason, "no"));
    }

    private void accept(Attempting attempt) {
        taken++;
        watch.accepted(attempt, scheduler.instant());
        nextEligible.put(attempt.id().token(), scheduler.instant().plus(Subscription.MINIMUM_DELAY));
        var tracking = Option.some("tracking-" + taken);
        tell(new MessageEvent(
                Scenario.MESSAGE_ID,
                attempt.id().token(),
                tracking,
                scheduler.happens(FAILURES_PER_MILLE)
                        ? new DeliveryEvent.Failed(scheduler.instant(), "gone")
                        : new DeliveryEvent.Delivered(scheduler.instant())));
    }

    /** Late, twice, or never. */
    private void tell(MessageEvent event) {
        if (scheduler.happens(EVENTS_PER_MILLE)) {
            scheduler.in(scheduler.upTo(LATEST_EVENT), () -> listener.hear(List.of(event)));
        }
        if (scheduler.happens(REPEATS_PER_MILLE)) {
            scheduler.in(scheduler.upTo(LATEST_EVENT), () -> listener.hear(List.of(event, event)));
        }
    }

    private Option<Instant> nextEligibleAt(SubscriptionToken token) {
        return Option.of(nextEligible.get(token));
    }

    /** What a look-up shows; some tokens have no such time. */
    Answer<Option<Instant>> lookUp(SubscriptionToken token) {
        var isKnown = known.computeIfAbsent(token, any -> !scheduler.happens(UNKNOWN_TOKENS_PER_MILLE));
        var shown = isKnown
                ? nextEligibleAt(token).orElse(Option.some(Scenario.BEGIN.minusSeconds(1)))
                : Option.<Instant>none();
        watch.lookedUp(token, shown, scheduler.instant());
        return new Answer.Success<>(shown);
    }
}
