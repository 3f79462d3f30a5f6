package dev.herald.application.dispatch;

import static dev.herald.application.dispatch.Script.only;
import static dev.herald.application.dispatch.Script.recorded;
import static dev.herald.application.dispatch.Script.sent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.dispatch.Command.CommitIntents;
import dev.herald.application.dispatch.Command.Finish;
import dev.herald.application.dispatch.Command.LeaseRange;
import dev.herald.application.dispatch.Command.LookUp;
import dev.herald.application.dispatch.Command.RecordOutcomes;
import dev.herald.application.dispatch.Command.Suspend;
import dev.herald.application.dispatch.Command.WakeAt;
import dev.herald.application.port.Answer;
import dev.herald.application.port.Suspension;
import dev.herald.domain.delivery.Attempt;
import dev.herald.domain.delivery.Attempt.Attempting;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.GraphReason;
import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import dev.herald.domain.reason.UnknownCode;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the dispatcher asks for, event by event. */
class DispatcherTest {
    private final Script script = new Script();

    @Test
    void itLooksAroundBeforeAnythingIsLeased() {
        assertThat(script.on(new Event.Started()))
                .hasOnlyElementsOfType(Command.Beat.class)
                .hasSize(1);
        assertThat(script.on(Script.doubtsRead(List.empty()))).containsExactly(new LeaseRange());
    }

    @Test
    void nobodyIsSentAnythingBeforeTheIntentIsTakenDown() {
        var asked = script.leasing(3);

        assertThat(sent(asked)).isEmpty();
        var window = only(CommitIntents.class, asked).head();
        assertThat(window.window()).hasSize(3);
        assertThat(sent(script.commit(window))).hasSize(3);
    }

    @Test
    void noMoreCallsAreInFlightThanTheLimitAllows() {
        var windows = only(CommitIntents.class, script.leasing(20));

        assertThat(windows.map(CommitIntents::window).map(Seq::size)).containsExactly(4, 4);
        var calls = windows.flatMap(window -> sent(script.commit(window)));
        var afterThree = calls.take(3).flatMap(script::accepts);
        assertThat(only(CommitIntents.class, afterThree)).isEmpty();
        assertThat(only(CommitIntents.class, script.accepts(calls.get(3)))).hasSize(1);
    }

    @Test
    void outcomesGatherWhileOthersAreTakenDown() {
        var calls = sending(3);

        var first = script.accepts(calls.get(0));
        assertThat(recorded(first)).hasSize(1);
        assertThat(recorded(script.accepts(calls.get(1)))).isEmpty();
        assertThat(recorded(script.accepts(calls.get(2)))).isEmpty();
        assertThat(recorded(done(first))).hasSize(2);
    }

    @Test
    void theBudgetIsReachedOnlyWhenNothingUnderWayCouldGiveMoneyBack() {
        var windows = only(CommitIntents.class, script.leasing(8));
        var calls = sent(script.commit(windows.get(0)));
        script.commit(windows.get(1), 0);

        var refused = calls.flatMap(call -> script.denies(call, ErrorCode.RECIPIENT_UNAVAILABLE));
        assertThat(only(CommitIntents.class, refused))
                .as("outcomes are not durable yet")
                .isEmpty();
        var retried = only(CommitIntents.class, settle(refused));
        assertThat(retried).as("tried again once they are").hasSize(1);

        assertThat(ending(script.commit(retried.head(), 0))
                        .map(denial -> denial.reason().key()))
                .containsExactly("2300053");
    }

    @Test
    void aWideDenialStopsEverybodyAndIsTakenDownOnce() {
        var calls = sending(4);

        var first = script.denies(calls.get(0), ErrorCode.PAGE_TERMS_NOT_SIGNED);
        var second = script.denies(calls.get(1), ErrorCode.PAGE_TERMS_NOT_SIGNED);

        assertThat(only(Suspend.class, first.appendAll(second)).map(Suspend::suspension))
                .containsExactly(new Suspension(new Subject(Scope.PAGE, "1"), "2300066", Script.START, Option.none()));
        assertThat(recorded(first)).hasOnlyElementsOfType(Attempt.Planned.class);
        assertThat(only(CommitIntents.class, first.appendAll(second))).isEmpty();
    }

    @Test
    void aDenialThatLiftsSoonIsWaitedOut() {
        var calls = sending(1);
        var denied = script.denies(calls.head(), ErrorCode.SEND_RATE_LIMITED);
        var rest = settle(denied);

        assertThat(only(WakeAt.class, rest).map(WakeAt::instant)).containsExactly(Script.START.plusSeconds(60));
        script.now = Script.START.plusSeconds(60);
        assertThat(script.on(new Event.Woke())).containsExactly(new LeaseRange());
    }

    @Test
    void aDenialThatLiftsLateEndsTheRun() {
        var denied = script.denies(sending(1).head(), ErrorCode.CAMPAIGN_POPULATING);

        assertThat(ending(settle(denied)).flatMap(Denial::passesFrom)).containsExactly(Script.START.plusSeconds(600));
    }

    @Test
    void aLostAnswerIsLookedUpAfterTheQuietPeriodAndResolved() {
        var call = sending(1).head();
        var lost = script.on(new Event.Answered(call, new Answer.Lost<>("cut")));

        assertThat(recorded(lost)).hasOnlyElementsOfType(Attempt.InDoubt.class);
        script.now = Script.START.plus(Script.QUIET).minusMillis(1);
        assertThat(only(LookUp.class, done(lost))).isEmpty();
        script.now = Script.START.plus(Script.QUIET);
        var lookUp = only(LookUp.class, script.on(new Event.Woke())).head();
        var moved = Script.START.plus(Duration.ofHours(12));
        assertThat(recorded(script.on(new Event.LookedUp(lookUp.doubt(), new Answer.Success<>(Option.some(moved))))))
                .hasOnlyElementsOfType(Attempt.Accepted.class);
    }

    /** Nothing says that a failure in the middle undoes what was done before it. */
    @Test
    void aFailureOnTheirSideLeavesDoubtAndIsNotSimplyRepeated() {
        var failed = script.denies(sending(1).head(), GraphReason.TEMPORARY_FAILURE);

        assertThat(recorded(failed)).hasOnlyElementsOfType(Attempt.InDoubt.class);
        done(failed);
        script.now = Script.START.plus(Script.QUIET);
        assertThat(only(LookUp.class, script.on(new Event.Woke()))).hasSize(1);
    }

    @Test
    void aRepeatedMessageThatCameTooSoonHadArrivedTheFirstTime() {
        script.on(new Event.Started());
        script.on(Script.doubtsRead(List.empty()));
        var once = Script.recipient("1-0");
        var again = new dev.herald.application.port.Recipient(
                once.subscription(), once.person(), Option.none(), false, true);
        var asked = script.on(new Event.RangeLeased(
                script.lease(1),
                List.of(again),
                dev.herald.domain.budget.Spending.none(java.util.Currency.getInstance("USD"))));
        var call = sent(script.commit(only(CommitIntents.class, asked).head())).head();

        assertThat(recorded(script.denies(call, ErrorCode.MIN_DELAY_NOT_REACHED)))
                .hasOnlyElementsOfType(Attempt.Accepted.class);
    }

    @Test
    void oneCallProbesWhetherAPersonHasActed() {
        var page = new Subject(Scope.PAGE, "1");
        var probing = new Script(List.of(new Suspension(page, "2300066", Script.START, Option.none())));

        var window = only(CommitIntents.class, probing.leasing(20));
        assertThat(window.map(CommitIntents::window).map(Seq::size)).containsExactly(1);
        var lifted = probing.accepts(sent(probing.commit(window.head())).head());
        assertThat(lifted).contains(new Command.Lift(page, "2300066"));
        assertThat(only(CommitIntents.class, lifted).map(CommitIntents::window).map(Seq::size))
                .containsExactly(2);
    }

    @Test
    void whoCannotBeReachedForLongerThanOurPatienceIsGivenUp() {
        var calls = sending(3);
        settle(script.on(new Event.Answered(calls.get(0), new Answer.NotSent<>("refused"))));
        script.now = Script.START.plus(Duration.ofSeconds(30));
        settle(script.on(new Event.Answered(calls.get(1), new Answer.NotSent<>("refused"))));
        script.now = Script.START.plus(Duration.ofSeconds(60));
        var second = script.on(new Event.Answered(calls.get(2), new Answer.NotSent<>("refused")));

        assertThat(only(Finish.class, settle(second)).map(Finish::ending))
                .containsExactly(new Ending.GaveUp("refused"));
    }

    @Test
    void fiveUnknownCodesSuspendTheCampaign() {
        var calls = sending(8);

        var early = calls.take(4).flatMap(call -> script.denies(call, new UnknownCode(2300999)));
        assertThat(only(Suspend.class, early)).isEmpty();
        assertThat(only(Suspend.class, script.denies(calls.get(4), new UnknownCode(2300999)))
                        .map(suspend -> suspend.suspension().reasonKey()))
                .containsExactly(HeraldReason.TOO_MANY_UNKNOWN_CODES.key());
    }

    @Test
    void aTokenToDropIsDropped() {
        var call = sending(1).head();

        assertThat(script.denies(call, ErrorCode.SUBSCRIPTION_STOPPED))
                .contains(new Command.DropToken(call.id().token(), ErrorCode.SUBSCRIPTION_STOPPED));
    }

    @Test
    void aStoreThatFailsEndsTheRunAtOnce() {
        sending(2);

        assertThat(script.on(new Event.StoreFailed("disk full")))
                .containsExactly(new Finish(new Ending.GaveUp("disk full")));
    }

    private Seq<Attempting> sending(int people) {
        return only(CommitIntents.class, script.leasing(people)).flatMap(window -> sent(script.commit(window)));
    }

    /** Carries out what only has to be done; what was asked for on the way. */
    private Seq<Command> done(Seq<Command> commands) {
        return commands.filter(command -> command instanceof RecordOutcomes)
                .flatMap(command -> script.on(new Event.Done(command)));
    }

    /** Carries out everything that needs no answer, until the dispatcher rests. */
    private Seq<Command> settle(Seq<Command> commands) {
        Seq<Command> all = List.empty();
        var open = commands;
        while (!open.isEmpty()) {
            all = all.appendAll(open);
            open = open.filter(command -> !(command instanceof WakeAt
                            || command instanceof Finish
                            || command instanceof CommitIntents))
                    .flatMap(command -> command instanceof LeaseRange
                            ? script.on(new Event.NothingToLease(Option.none()))
                            : script.on(new Event.Done(command)));
        }
        return all;
    }

    private Seq<Denial> ending(Seq<Command> commands) {
        return only(Finish.class, settle(commands))
                .map(Finish::ending)
                .flatMap(ending -> ((Ending.NothingToDo) ending).heldBackBy());
    }
}
