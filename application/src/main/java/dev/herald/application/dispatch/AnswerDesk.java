package dev.herald.application.dispatch;

import dev.herald.application.port.Answer;
import dev.herald.application.port.ApiDenial;
import dev.herald.application.port.Outcome;
import dev.herald.application.port.Suspension;
import dev.herald.domain.delivery.Attempt;
import dev.herald.domain.delivery.Attempt.Attempting;
import dev.herald.domain.delivery.Attempt.InDoubt;
import dev.herald.domain.delivery.DoubtResolution;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.Remedy;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.UnknownCode;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;

/** Turns the API's answers into outcomes, suspensions and doubts. */
final class AnswerDesk {
    private static final Duration LOOK_UP_AGAIN = Duration.ofSeconds(1);

    private final Assignment assignment;
    private final Halt halt;
    private final Trouble trouble;
    private final Ramp ramp;
    private final DoubtDesk doubts = new DoubtDesk();
    private final DoubtResolution resolution;
    private final UnknownCodes unknownCodes = new UnknownCodes();
    private final java.util.List<Outcome> unrecorded = new ArrayList<>();
    private boolean recording;
    private Seq<Suspension> probes;

    AnswerDesk(Assignment assignment, Halt halt) {
        this.assignment = assignment;
        this.halt = halt;
        this.trouble = new Trouble(assignment.limits());
        this.resolution = new DoubtResolution(assignment.campaign().policy().inDoubt());
        this.probes = assignment.probes();
        this.ramp = new Ramp(assignment.limits().inFlight(), isProbing());
    }

    /** How many calls may be under way at once. */
    int atOnce() {
        return isProbing() ? 1 : ramp.atOnce();
    }

    /** Whether a single call is to tell if a person has acted. */
    private boolean isProbing() {
        return !probes.isEmpty();
    }

    DoubtDesk doubts() {
        return doubts;
    }

    /** Whether no outcome waits to be recorded and no doubt to be resolved: nothing could give money back. */
    boolean isSettled() {
        return unrecorded.isEmpty() && !recording && doubts.isEmpty();
    }

    /** The outcomes to take down next; none while others are being taken down. */
    Option<Command> record() {
        if (recording || unrecorded.isEmpty()) {
            return Option.none();
        }
        recording = true;
        var outcomes = List.ofAll(unrecorded);
        unrecorded.clear();
        return Option.some(new Command.RecordOutcomes(outcomes));
    }

    void recorded() {
        recording = false;
    }

    /** A delivery is in doubt; it is looked up a quiet period after its call could last have been running. */
    void inDoubt(InDoubt doubt) {
        doubts.add(doubt, doubt.since().plus(assignment.limits().quietPeriod()));
    }

    /** A call was not made, because sending came to stand still while its intent was taken down. */
    void notMade(Attempting attempt) {
        unrecorded.add(Outcome.of(attempt, attempt.notSent()));
    }

    /** A call has ended; what is to be done besides recording its outcome. */
    Seq<Command> answered(Attempting attempt, Answer<Option<String>> answer, Instant now) {
        return switch (answer) {
            case Answer.Success<Option<String>>(var trackingId, var usage) -> {
                unrecorded.add(Outcome.of(attempt, attempt.accepted(trackingId, now)));
                yield itWorks(Option.none(), now);
            }
            case Answer.NoAnswer<Option<String>> none -> {
                if (none.mayBeDone()) {
                    leaveInDoubt(attempt, now);
                } else {
                    unrecorded.add(Outcome.of(attempt, attempt.notSent()));
                }
                unanswered(AttemptKey.of(attempt), none, now);
                yield List.empty();
            }
            case Answer.Denied<Option<String>>(var denial, var usage) -> denied(attempt, denial, now);
        };
    }

    private void leaveInDoubt(Attempting attempt, Instant now) {
        var doubt = attempt.inDoubt(now);
        unrecorded.add(Outcome.of(attempt, doubt));
        inDoubt(doubt);
    }

    private Seq<Command> denied(Attempting attempt, ApiDenial denial, Instant now) {
        var reason = denial.reason();
        if (reason.leavesDoubt()) {
            leaveInDoubt(attempt, now);
            strikes(AttemptKey.of(attempt), reason.explanation(), now);
            return List.empty();
        }
        if (attempt.repeated() && reason.remedy().equals(new Remedy.Wait(Remedy.Until.NEXT_ELIGIBLE_TIME))) {
            unrecorded.add(Outcome.of(attempt, attempt.accepted(Option.none(), now)));
            return itWorks(Option.none(), now);
        }
        return switch (reaction(denial, now)) {
            case Reaction.Reject(var drop) -> {
                refused(attempt, attempt.rejected(reason, now), reason);
                var dropped = drop && reason instanceof ErrorCode code
                        ? List.<Command>of(new Command.DropToken(attempt.id().token(), code))
                        : List.<Command>empty();
                yield itWorks(Option.some(reason), now).appendAll(dropped);
            }
            case Reaction.Postpone(var until) -> {
                refused(attempt, attempt.postponed(spread(until, attempt, reason, now), reason), reason);
                if (reason.scope() == Scope.PLATFORM) {
                    strikes(AttemptKey.of(attempt), denial.message(), now);
                    yield List.empty();
                }
                yield itWorks(Option.some(reason), now);
            }
            case Reaction.Suspend(var lifts) -> {
                refused(attempt, attempt.notSent(), reason);
                yield suspend(reason, lifts, now);
            }
        };
    }

    /** What is only to be tried again later need not be tried at the same instant as all the others. */
    private static Instant spread(Instant until, Attempting attempt, Reason reason, Instant now) {
        return reason.remedy() instanceof Remedy.Retry
                ? now.plus(Jitter.stretched(Duration.between(now, until), AttemptKey.of(attempt)))
                : until;
    }

    private Reaction reaction(ApiDenial denial, Instant now) {
        return Reaction.to(
                denial,
                assignment.campaign().set().schedule(),
                assignment.sender().adAccount(),
                now);
    }

    private void refused(Attempting attempt, Attempt state, Reason reason) {
        unrecorded.add(Outcome.refused(attempt, state, reason));
    }

    /** The other side answers, and nothing wide stands in the way. */
    private Seq<Command> itWorks(Option<Reason> refusal, Instant now) {
        trouble.isOver();
        ramp.answers();
        var lifted = refusal.exists(UnknownCode.class::isInstance)
                ? List.<Command>empty()
                : probes.<Command>map(probe -> new Command.Lift(probe.subject(), probe.reasonKey()));
        probes = lifted.isEmpty() ? probes : List.empty();
        return unknownCodes.areTooManyAfter(refusal)
                ? lifted.appendAll(suspend(HeraldReason.TOO_MANY_UNKNOWN_CODES, Option.none(), now))
                : lifted;
    }

    private Seq<Command> suspend(Reason reason, Option<Instant> lifts, Instant now) {
        var subject = assignment.subject(reason.scope());
        return halt.because(new Denial(reason, subject, lifts))
                ? List.of(new Command.Suspend(new Suspension(subject, reason.key(), now, lifts)))
                : List.empty();
    }

    /** A call that was held back on purpose is no failure of the other side. */
    private void unanswered(AttemptKey attempt, Answer.NoAnswer<?> none, Instant now) {
        var pause = none instanceof Answer.NotSent<?> notSent ? notSent.pause() : Option.<Duration>none();
        pause.onEmpty(() -> strikes(attempt, none.why(), now)).forEach(length -> halt.holdOff(now.plus(length)));
    }

    private void strikes(AttemptKey attempt, String why, Instant now) {
        ramp.fails();
        trouble.strikes(attempt, now).onEmpty(() -> halt.giveUp(why)).forEach(halt::holdOff);
    }

    /** A token was looked up for a delivery in doubt; what is to be done besides recording what that showed. */
    Seq<Command> lookedUp(InDoubt doubt, Answer<Option<Instant>> answer, Instant now) {
        doubts.ends();
        return switch (answer) {
            case Answer.Success<Option<Instant>>(var nextEligibleAt, var usage) -> resolve(doubt, nextEligibleAt, now);
            case Answer.Denied<Option<Instant>>(var denial, var usage) -> lookUpDenied(doubt, denial, now);
            case Answer.NoAnswer<Option<Instant>> none -> again(doubt, none, now);
        };
    }

    private Seq<Command> lookUpDenied(InDoubt doubt, ApiDenial denial, Instant now) {
        return switch (reaction(denial, now)) {
            case Reaction.Reject reject -> resolve(doubt, Option.none(), now);
            case Reaction.Postpone(var until) -> {
                doubts.again(doubt, until);
                yield List.empty();
            }
            case Reaction.Suspend(var lifts) -> {
                lifts.forEach(until -> doubts.again(doubt, until));
                yield suspend(denial.reason(), lifts, now);
            }
        };
    }

    private Seq<Command> resolve(InDoubt doubt, Option<Instant> nextEligibleAt, Instant now) {
        trouble.isOver();
        resolution.resolve(doubt, nextEligibleAt, now).forEach(state -> unrecorded.add(Outcome.of(doubt, state)));
        return List.empty();
    }

    private Seq<Command> again(InDoubt doubt, Answer.NoAnswer<?> none, Instant now) {
        unanswered(AttemptKey.of(doubt), none, now);
        doubts.again(doubt, now.plus(Jitter.stretched(LOOK_UP_AGAIN, AttemptKey.of(doubt))));
        return List.empty();
    }
}
