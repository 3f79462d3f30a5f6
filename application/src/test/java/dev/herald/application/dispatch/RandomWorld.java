package dev.herald.application.dispatch;

import dev.herald.application.dispatch.Command.CommitIntents;
import dev.herald.application.dispatch.Command.Finish;
import dev.herald.application.dispatch.Command.LookUp;
import dev.herald.application.dispatch.Command.Send;
import dev.herald.application.dispatch.Command.WakeAt;
import dev.herald.application.port.Answer;
import dev.herald.application.port.ApiDenial;
import dev.herald.application.port.Committed;
import dev.herald.application.port.RangeLease;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.GraphReason;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.UnknownCode;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.Set;

/**
 * A world that answers a dispatcher's commands in any order and any way that the ports allow, as chosen from outside. It
 * takes down what happened when, and what was asked for then.
 */
final class RandomWorld {
    private static final Spending NOTHING_SPENT = Spending.none(Currency.getInstance("USD"));
    private static final int MOST_RANGES = 5;
    private static final List<Reason> REFUSALS = List.of(
            ErrorCode.RECIPIENT_UNAVAILABLE,
            ErrorCode.SUBSCRIPTION_STOPPED,
            ErrorCode.MIN_DELAY_NOT_REACHED,
            ErrorCode.SEND_RATE_LIMITED,
            ErrorCode.PAGE_TERMS_NOT_SIGNED,
            GraphReason.TEMPORARY_FAILURE,
            new UnknownCode(2300999));

    /** One event, its instant, and what the dispatcher asked for then. */
    record Step(Event event, Instant now, Seq<Command> asked) {}

    private final Script script;
    private final java.util.List<Step> steps = new ArrayList<>();
    private final java.util.List<Command> open = new ArrayList<>();
    private final Set<RangeLease> lost = new HashSet<>();
    private int ranges;

    RandomWorld(Script script) {
        this.script = script;
        tell(new Event.Started());
    }

    java.util.List<Step> steps() {
        return steps;
    }

    /** What was asked for and is not answered yet. */
    java.util.List<Command> open() {
        return open;
    }

    boolean isFinished() {
        return open.stream().anyMatch(Finish.class::isInstance);
    }

    /** Answers one open command; the choice decides which, how and when. */
    void answer(int choice) {
        var command = open.remove(choice % open.size());
        var how = choice / 8;
        script.now = command instanceof WakeAt(var instant) && instant.isAfter(script.now)
                ? instant
                : script.now.plus(how % 13 == 12 ? Duration.ofMinutes(1) : Duration.ofMillis(how % 7));
        tell(eventFor(command, how));
    }

    private void tell(Event event) {
        var asked = script.on(event);
        steps.add(new Step(event, script.now, asked));
        open.addAll(asked.asJava());
    }

    private Event eventFor(Command command, int how) {
        return switch (command) {
            case Command.Beat beat -> Script.doubtsRead(List.empty());
            case Command.LeaseRange lease -> leased(how);
            case CommitIntents commit -> committed(commit, how);
            case Command.Withhold(var lease, var people) ->
                isLost(lease, how) ? new Event.LeaseWasLost(command, lease) : new Event.Done(command);
            case Send(var attempt, var notAfter) -> new Event.Answered(attempt, sent(how));
            case LookUp(var doubt) -> new Event.LookedUp(doubt, lookedUp(doubt.attemptedAt(), how));
            case WakeAt wake -> new Event.Woke();
            case Command.FinishRange finish -> new Event.Done(command);
            case Command.RecordOutcomes outcomes -> new Event.Done(command);
            case Command.DropToken drop -> new Event.Done(command);
            case Command.Suspend suspend -> new Event.Done(command);
            case Command.Lift lift -> new Event.Done(command);
            case Finish finish -> throw new IllegalStateException("nothing follows " + finish);
        };
    }

    private Event leased(int how) {
        if (ranges == MOST_RANGES || how % 4 == 3) {
            return new Event.NothingToLease(Option.none());
        }
        var range = ++ranges;
        var people = List.range(0, how % 19).map(i -> Script.recipient(range + "-" + i));
        return new Event.RangeLeased(script.lease(range), people, NOTHING_SPENT);
    }

    private Event committed(CommitIntents commit, int how) {
        if (isLost(commit.lease(), how)) {
            return new Event.LeaseWasLost(commit, commit.lease());
        }
        var paid = how % 5 == 4
                ? how % (commit.window().size() + 1)
                : commit.window().size();
        var attempts = commit.window().take(paid).map(script::attempt);
        var losses = commit.window().drop(paid).map(intent -> new Committed.Loss(intent, why(how)));
        return new Event.IntentsCommitted(
                commit.lease(), new Committed(attempts, losses, NOTHING_SPENT), Option.none());
    }

    private Committed.Why why(int how) {
        return switch (how % 3) {
            case 0 -> new Committed.Why.PersonHasMessage();
            case 1 -> new Committed.Why.TokenClaimed(script.now.plusSeconds(60));
            default -> new Committed.Why.NoMoney();
        };
    }

    /** A lease once lost stays lost. */
    private boolean isLost(RangeLease lease, int how) {
        if (how % 23 == 22) {
            lost.add(lease);
        }
        return lost.contains(lease);
    }

    private static Answer<Option<String>> sent(int how) {
        return switch (how % 11) {
            case 7 -> new Answer.NotSent<>("refused");
            case 8 -> new Answer.Lost<>("cut");
            case 9, 10 -> denied(how);
            default -> new Answer.Success<>(Option.some("t-1"));
        };
    }

    private static Answer<Option<Instant>> lookedUp(Instant attemptedAt, int how) {
        return switch (how % 7) {
            case 0 -> new Answer.Success<>(Option.none());
            case 1 -> new Answer.Success<>(Option.some(attemptedAt.plus(Duration.ofHours(12))));
            case 2 -> denied(how);
            case 3 -> new Answer.NotSent<>("refused");
            case 4 -> new Answer.Lost<>("cut");
            default -> new Answer.Success<>(Option.some(attemptedAt));
        };
    }

    private static <T> Answer<T> denied(int how) {
        return new Answer.Denied<>(ApiDenial.of(REFUSALS.get(how / 11 % REFUSALS.size()), "no"));
    }
}
