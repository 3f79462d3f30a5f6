package dev.herald.testkit.simulation;

import dev.herald.application.port.AudiencePart;
import dev.herald.application.port.Committed;
import dev.herald.application.port.DeliveryState;
import dev.herald.application.port.Intent;
import dev.herald.application.port.LeaseLost;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.MessageEvent;
import dev.herald.application.port.Outcome;
import dev.herald.application.port.RangeLease;
import dev.herald.domain.budget.Budget;
import dev.herald.domain.campaign.LiveMessage;
import dev.herald.domain.delivery.Attempt.Attempting;
import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.subscription.PersonKey;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stands between the nodes and the ledger, and sees what the API does: the one who holds the promises against it all. */
final class Watch extends ForwardingLedger {
    private static final int MANY = 1000;

    /** An intent that was taken down, and the call for it. */
    private static final class Attempted {
        private final Attempting attempt;
        private Option<Instant> calledAt = Option.none();
        private Option<Instant> overAt = Option.none();
        private boolean isAnswered;

        Attempted(Attempting attempt) {
            this.attempt = attempt;
        }

        boolean is(Instant attemptedAt) {
            return attempt.attemptedAt().toEpochMilli() == attemptedAt.toEpochMilli();
        }
    }

    private record Shown(Option<Instant> nextEligibleAt, Instant at) {}

    private final Scenario scenario;
    private final Map<DeliveryId, List<Attempted>> attempts = new HashMap<>();
    private final Map<SubscriptionToken, Shown> shown = new HashMap<>();
    private final Map<SubscriptionToken, Instant> accepted = new HashMap<>();
    private final Map<PersonKey, DeliveryId> has = new HashMap<>();
    private int calls;

    Watch(Ledger ledger, Scenario scenario) {
        super(ledger);
        this.scenario = scenario;
    }

    int calls() {
        return calls;
    }

    @Override
    public Either<LeaseLost, Committed> commitIntents(
            RangeLease lease, LiveMessage message, Budget budget, Seq<Intent> window, LocalDate today, Instant now) {
        var committed = super.commitIntents(lease, message, budget, window, today, now);
        committed.forEach(
                some -> some.attempts().forEach(attempt -> of(attempt.id()).add(new Attempted(attempt))));
        checkMoney();
        return committed;
    }

    @Override
    public void record(long campaign, Seq<Outcome> outcomes) {
        super.record(campaign, outcomes);
        checkMoney();
    }

    @Override
    public Seq<MessageEvent> hear(Seq<MessageEvent> events) {
        var others = super.hear(events);
        checkMoney();
        return others;
    }

    private List<Attempted> of(DeliveryId id) {
        return attempts.computeIfAbsent(id, any -> new ArrayList<>());
    }

    private void checkMoney() {
        var spending = super.spending(scenario.number(), Scenario.USD, LocalDate.EPOCH);
        var committed = spending.reserved().plus(spending.spent());
        if (committed.compareTo(scenario.budget()) > 0) {
            throw new BrokenPromise(Promise.WITHIN_BUDGET, committed + " of " + scenario.budget());
        }
    }

    /** A call leaves a node. */
    void called(Attempting attempt, Instant now) {
        calls++;
        var ofDelivery = of(attempt.id());
        var own = ofDelivery.stream()
                .filter(attempted -> attempted.is(attempt.attemptedAt()))
                .findFirst()
                .orElseThrow(() -> new BrokenPromise(
                        Promise.NO_CALL_WITHOUT_INTENT, "to " + attempt.id().token()));
        if (own.calledAt.isDefined()) {
            throw new BrokenPromise(
                    Promise.DOUBT_NOT_REPEATED,
                    "one intent, two calls to " + attempt.id().token());
        }
        ofDelivery.stream()
                .filter(earlier -> earlier != own && earlier.calledAt.isDefined())
                .filter(earlier -> !mayFollow(attempt, earlier))
                .findFirst()
                .ifPresent(earlier -> {
                    throw new BrokenPromise(
                            Promise.DOUBT_NOT_REPEATED,
                            "%s is called at %s for an intent of %s (%s), after a call at %s for one of %s that was %s; shown was %s"
                                    .formatted(
                                            attempt.id().token(),
                                            now,
                                            attempt.attemptedAt(),
                                            attempt.repeated() ? "once more" : "for the first time",
                                            earlier.calledAt.get(),
                                            earlier.attempt.attemptedAt(),
                                            earlier.overAt
                                                    .map(over -> "over at " + over)
                                                    .getOrElse("not over"),
                                            Option.of(shown.get(attempt.id().token()))));
                });
        own.calledAt = Option.some(now);
    }

    /** Either it was answered, or a look-up after it was over has shown that it never arrived. */
    private boolean mayFollow(Attempting attempt, Attempted earlier) {
        return earlier.isAnswered
                || Option.of(shown.get(attempt.id().token()))
                        .exists(seen -> earlier.overAt.exists(over -> !seen.at().isBefore(over))
                                && seen.nextEligibleAt().exists(time -> !time.isAfter(earlier.attempt.attemptedAt())));
    }

    /** A node got an answer to a call that says what became of it. */
    void answered(Attempting attempt) {
        of(attempt.id()).stream()
                .filter(attempted -> attempted.is(attempt.attemptedAt()))
                .forEach(attempted -> attempted.isAnswered = true);
    }

    /** From now on nothing of a call can happen at the API any more. */
    void isOver(Attempting attempt, Instant now) {
        of(attempt.id()).stream()
                .filter(attempted -> attempted.is(attempt.attemptedAt()))
                .forEach(attempted -> attempted.overAt = Option.some(now));
    }

    void lookedUp(SubscriptionToken token, Option<Instant> nextEligibleAt, Instant now) {
        shown.put(token, new Shown(nextEligibleAt, now));
    }

    /** The API took a message. */
    void accepted(Attempting attempt, Instant now) {
        var id = attempt.id();
        var before = Option.of(has.put(id.person(), id));
        var last = Option.of(accepted.put(id.token(), now));
        if (before.isDefined()) {
            throw new BrokenPromise(
                    Promise.NOBODY_TWICE, id.person() + " by " + before.get().token() + " and " + id.token());
        }
        if (last.exists(earlier -> now.isBefore(earlier.plus(Subscription.MINIMUM_DELAY)))) {
            throw new BrokenPromise(Promise.NOBODY_TWICE, id.token() + " at " + last.get() + " and " + now);
        }
    }

    /**
     * Once everything has come to rest.
     *
     * @param heldBack whether the API or a person, and not the budget, holds back whoever is left
     */
    void checkAccount(boolean heldBack) {
        var tally = super.tally(scenario.number(), Scenario.USD);
        var left = stillToDo();
        var counted = tally.withheld()
                + tally.accepted()
                + tally.rejected().values().sum().longValue()
                + tally.inDoubt()
                + tally.postponed()
                + tally.attempting()
                + left;
        if (counted != scenario.tokens()) {
            throw new BrokenPromise(
                    Promise.EVERYBODY_COUNTED, counted + " of " + scenario.tokens() + " are counted: " + tally);
        }
        var spending =
                super.spending(scenario.number(), Scenario.USD, LocalDate.ofInstant(Scenario.BEGIN, ZoneOffset.UTC));
        var committed = spending.reserved().plus(spending.spent()).plus(scenario.price());
        var isPaid = committed.compareTo(scenario.budget()) <= 0;
        if (tally.attempting() > 0 || (left > 0 && isPaid && !heldBack) || (tally.inDoubt() > 0 && !heldBack)) {
            throw new BrokenPromise(
                    Promise.EVERYBODY_COUNTED,
                    left + " are left lying, " + tally.inDoubt() + " in doubt, on the wire is "
                            + super.deliveries(scenario.number(), Scenario.USD, Option.none(), MANY)
                                    .filter(entry -> entry.state() == DeliveryState.ATTEMPTING)
                                    .map(entry -> entry.id().token() + " of " + entry.attemptedAt()));
        }
    }

    private long stillToDo() {
        var count = new long[1];
        super.stillToDo(
                scenario.audience(),
                Option.some(scenario.number()),
                AudiencePart.WHOLE,
                MANY,
                some -> count[0] += some.size());
        return count[0];
    }
}
