package dev.herald.application.dispatch;

import static dev.herald.application.dispatch.Script.only;
import static dev.herald.application.dispatch.Script.recorded;
import static dev.herald.application.dispatch.Script.sent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.dispatch.Command.CommitIntents;
import dev.herald.application.dispatch.Command.Finish;
import dev.herald.application.dispatch.Command.FinishRange;
import dev.herald.application.dispatch.Command.LeaseRange;
import dev.herald.application.dispatch.Command.LookUp;
import dev.herald.application.dispatch.Command.RecordOutcomes;
import dev.herald.application.dispatch.Command.Suspend;
import dev.herald.application.dispatch.Command.WakeAt;
import dev.herald.application.dispatch.Command.Withhold;
import dev.herald.application.port.Answer;
import dev.herald.application.port.ApiDenial;
import dev.herald.application.port.Committed;
import dev.herald.application.port.Suspension;
import dev.herald.domain.budget.Money;
import dev.herald.domain.budget.Spending;
import dev.herald.domain.delivery.Attempt;
import dev.herald.domain.delivery.Attempt.Withheld;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.GraphReason;
import dev.herald.domain.reason.HeraldReason;
import dev.herald.domain.reason.Scope;
import dev.herald.domain.reason.Subject;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/** What keeps the dispatcher from sending, and how it goes on. */
final class DispatcherHaltTest {
    private static final Instant END = Script.START.plusSeconds(10);

    private static final Spending NOTHING_SPENT = Spending.none(Currency.getInstance("USD"));
    private final Script script = new Script();

    @Test
    void aWindowThatIsTakenDownAfterAWideDenialIsNotSentButPlannedAgain() {
        var windows = only(CommitIntents.class, script.leasing(8));
        var calls = sent(script.commit(windows.get(0)));

        var denied = script.denies(calls.head(), ErrorCode.PAGE_TERMS_NOT_SIGNED);
        var late = script.commit(windows.get(1));

        assertThat(sent(late)).isEmpty();
        var rest = only(RecordOutcomes.class, denied).flatMap(command -> script.on(new Event.Done(command)));
        assertThat(recorded(rest)).hasSize(4).hasOnlyElementsOfType(Attempt.Planned.class);
    }

    @Test
    void aWideDenialGivesBackWhoeverIsNotYetAttempted() {
        var windows = only(CommitIntents.class, script.leasing(20));
        var calls = windows.flatMap(window -> sent(script.commit(window)));

        script.denies(calls.head(), ErrorCode.MISSING_PAYMENT_METHOD);
        var after = calls.tail().flatMap(script::accepts);

        assertThat(only(CommitIntents.class, after)).isEmpty();
        assertThat(only(LeaseRange.class, after)).isEmpty();
    }

    @Test
    void aProbeThatIsRefusedAgainSuspendsAnewAndLiftsNothing() {
        var page = new Subject(Scope.PAGE, "1");
        var probing = new Script(List.of(new Suspension(page, "2300066", Script.START, Option.none())));
        var call = sent(probing.commit(
                        only(CommitIntents.class, probing.leasing(9)).head()))
                .head();

        probing.now = Script.START.plusSeconds(1);
        var refused = probing.denies(call, ErrorCode.PAGE_TERMS_NOT_SIGNED);

        assertThat(only(Suspend.class, refused).map(Suspend::suspension))
                .containsExactly(new Suspension(page, "2300066", probing.now, Option.none()));
        assertThat(only(Command.Lift.class, refused)).isEmpty();
        assertThat(only(CommitIntents.class, refused)).isEmpty();
    }

    @Test
    void aProbeThatNobodyAnswersIsFollowedByAnotherSingleCall() {
        var page = new Subject(Scope.PAGE, "1");
        var probing = new Script(List.of(new Suspension(page, "2300066", Script.START, Option.none())));
        var window = only(CommitIntents.class, probing.leasing(9)).head();
        var call = sent(probing.commit(window)).head();

        var unsent = probing.on(new Event.Answered(call, new Answer.NotSent<>("refused")));

        assertThat(only(Command.Lift.class, unsent)).isEmpty();
        probing.now = Script.START.plusSeconds(1);
        assertThat(only(CommitIntents.class, probing.on(new Event.Woke()))).isEmpty();
        var again = only(CommitIntents.class, probing.leased(2, 9));
        assertThat(again.map(CommitIntents::window).map(Seq::size)).containsExactly(1);
    }

    @Test
    void aWideRefusalOfALookUpSuspendsToo() {
        script.on(new Event.Started());
        var doubt = new Attempt.InDoubt(
                Script.recipient("1-0").planned(7).id(),
                Script.START.minusSeconds(600),
                Script.START.minusSeconds(500),
                Option.none(),
                false);
        var lookUp = only(LookUp.class, script.on(Script.doubtsRead(List.of(doubt))));
        assertThat(lookUp.map(LookUp::doubt)).containsExactly(doubt);

        var refused = script.on(
                new Event.LookedUp(doubt, new Answer.Denied<>(ApiDenial.of(GraphReason.ACCESS_TOKEN_REFUSED, "no"))));

        assertThat(only(Suspend.class, refused)
                        .map(suspend -> suspend.suspension().subject()))
                .containsExactly(new Subject(Scope.APP, "9"));
        assertThat(recorded(refused)).isEmpty();
    }

    @Test
    void aLostLeaseIsForgottenWithWhoeverWasNotAttempted() {
        var window = only(CommitIntents.class, script.leasing(9)).head();

        var after = script.on(new Event.LeaseWasLost(window, window.lease()));

        assertThat(after).containsExactly(new LeaseRange());
    }

    @Test
    void aCallMustStartThirtyFiveSecondsBeforeItsLeaseEnds() {
        var window = only(CommitIntents.class, script.leasing(1)).head();

        assertThat(only(Command.Send.class, script.commit(window)).map(Command.Send::notAfter))
                .containsExactly(window.lease().until().minusSeconds(35));
    }

    @Test
    void nobodyIsWithheldBecauseTheBudgetIsReachedWhenTheirRangeIsLeased() {
        script.on(new Event.Started());
        script.on(Script.doubtsRead(List.empty()));
        var allSpent = NOTHING_SPENT.reserving(Money.ofMinor(10_000, Currency.getInstance("USD")));

        var asked = script.on(new Event.RangeLeased(script.lease(1), List.of(Script.recipient("1-0")), allSpent));

        assertThat(only(Command.Withhold.class, asked)).isEmpty();
        assertThat(only(CommitIntents.class, asked).map(CommitIntents::window).map(Seq::size))
                .containsExactly(1);
    }

    @Test
    void noCallStartsAtTheCampaignsEndOrLater() {
        assertNoCallStartsFrom(END, Script.ending(END));
    }

    @Test
    void noCallStartsOnceTheDayIsOverForWhichSomebodyAgreedToTheCost() {
        assertNoCallStartsFrom(END, Script.agreedUntil(END));
    }

    private static void assertNoCallStartsFrom(Instant end, Script ending) {
        var windows = only(CommitIntents.class, ending.leasing(8));

        var before = only(Command.Send.class, ending.commit(windows.get(0)));
        ending.now = end;
        var after = ending.commit(windows.get(1));

        assertThat(before.map(Command.Send::notAfter)).hasSize(4).allMatch(end::isAfter);
        assertThat(sent(after)).isEmpty();
        assertThat(recorded(after)).hasSize(4).hasOnlyElementsOfType(Attempt.Planned.class);
    }

    @Test
    void nobodyIsTakenDownAnyMoreWhenTheLeaseIsAboutToEnd() {
        var windows = only(CommitIntents.class, script.leasing(12));
        var calls = windows.flatMap(window -> sent(script.commit(window)));
        script.now = windows.head().lease().until().minusSeconds(35);

        assertThat(only(CommitIntents.class, calls.flatMap(script::accepts))).isEmpty();
    }

    @Test
    void whoTheLedgerDoesNotTakeDownIsWithheldWithTheReason() {
        var window = only(CommitIntents.class, script.leasing(2)).head();
        var until = Script.START.plusSeconds(60);
        var losses = List.of(
                new Committed.Loss(window.window().get(0), new Committed.Why.PersonHasMessage()),
                new Committed.Loss(window.window().get(1), new Committed.Why.TokenClaimed(until)));

        var withheld = only(
                        Withhold.class,
                        script.on(new Event.IntentsCommitted(
                                window.lease(), new Committed(List.empty(), losses, NOTHING_SPENT), Option.none())))
                .flatMap(Withhold::withheld);

        assertThat(withheld.flatMap(Withheld::denials).map(denial -> denial.reason()))
                .containsExactly(HeraldReason.SAME_PERSON, ErrorCode.MIN_DELAY_NOT_REACHED);
        assertThat(withheld.map(Withheld::until)).containsExactly(Option.none(), Option.some(until));
    }

    @Test
    void aRangeInWhichNobodyIsClearIsTakenDownAsWithheldAndGivenBack() {
        script.on(new Event.Started());
        script.on(Script.doubtsRead(List.empty()));
        var lease = script.lease(1);
        var anna = Script.recipient("1-0");
        var stopped = new dev.herald.application.port.Recipient(
                anna.subscription().withStop(Script.START), anna.person(), Option.none(), false, false);

        var asked = script.on(new Event.RangeLeased(lease, List.of(stopped), NOTHING_SPENT));
        var withhold = only(Withhold.class, asked);

        assertThat(withhold.flatMap(Withhold::withheld).map(Withheld::until)).containsExactly(Option.none());
        assertThat(only(FinishRange.class, asked)).isEmpty();
        assertThat(only(FinishRange.class, script.on(new Event.Done(withhold.head()))))
                .containsExactly(new FinishRange(lease));
    }

    @Test
    void somebodyWhoIsDueSoonIsWaitedForAndSomebodyDueLateIsNot() {
        var soon = Script.START.plus(Duration.ofMinutes(1));

        assertThat(restingUntil(soon)).containsExactly(new WakeAt(soon));
        assertThat(restingUntil(soon.plusNanos(1))).containsExactly(new Finish(new Ending.NothingToDo(List.empty())));
    }

    private static Seq<Command> restingUntil(java.time.Instant due) {
        var resting = new Script();
        resting.on(new Event.Started());
        resting.on(Script.doubtsRead(List.empty()));
        return resting.on(new Event.NothingToLease(Option.some(due)));
    }
}
