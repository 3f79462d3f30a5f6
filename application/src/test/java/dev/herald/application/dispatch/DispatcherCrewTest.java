package dev.herald.application.dispatch;

import static dev.herald.application.dispatch.Script.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.dispatch.Command.CommitIntents;
import dev.herald.application.dispatch.Command.Finish;
import dev.herald.application.dispatch.Command.FinishRange;
import dev.herald.application.dispatch.Command.LeaseRange;
import dev.herald.application.dispatch.Command.WakeAt;
import dev.herald.application.port.Crew;
import dev.herald.domain.reason.Denial;
import dev.herald.domain.reason.ErrorCode;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One node among several: what others are about may still change what there is to do. */
class DispatcherCrewTest {
    private static final Crew AT_WORK = new Crew(1, false, 1);
    private static final Crew SENDING = new Crew(1, true, 1);
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final Script script = new Script();

    private Seq<Command> aSecondLater() {
        script.now = script.now.plus(A_SECOND);
        return script.on(new Event.Woke());
    }

    private Seq<Command> nothingToLease() {
        return script.on(new Event.NothingToLease(Option.none()));
    }

    private CommitIntents window(Seq<Command> commands) {
        return only(CommitIntents.class, commands).single();
    }

    private static Seq<ErrorCode> reasons(Seq<Command> commands) {
        return only(Finish.class, commands)
                .flatMap(finish -> ((Ending.NothingToDo) finish.ending()).heldBackBy())
                .map(Denial::reason)
                .map(ErrorCode.class::cast);
    }

    @Test
    void theBudgetIsNotReachedAsLongAsOthersHaveSomethingOnTheWire() {
        script.crew = SENDING;
        var refused = script.commit(window(script.leasing(1)), 0);

        assertThat(only(CommitIntents.class, refused)).isEmpty();
        assertThat(only(Finish.class, refused)).isEmpty();
        assertThat(only(WakeAt.class, refused)).containsExactly(new WakeAt(script.now.plus(A_SECOND)));

        script.crew = AT_WORK;
        assertThat(window(aSecondLater()).window()).hasSize(1);
    }

    @Test
    void theBudgetIsReachedOnceNobodyHasAnythingOnTheWire() {
        script.crew = AT_WORK;
        var refused = script.commit(window(script.leasing(1)), 0);
        var lastTry = only(CommitIntents.class, refused);
        var end = lastTry.isEmpty() ? refused : script.commit(lastTry.single(), 0);

        assertThat(only(FinishRange.class, end)).hasSize(1);
        assertThat(reasons(script.on(new Event.Done(only(FinishRange.class, end).single()))))
                .containsExactly(ErrorCode.LIFETIME_BUDGET_REACHED);
    }

    @Test
    void whatOthersMayLeaveIsLookedForUntilTheyAreDone() {
        script.crew = AT_WORK;
        script.on(new Event.Started());
        script.on(Script.doubtsRead(List.empty()));

        assertThat(only(Finish.class, nothingToLease())).isEmpty();
        assertThat(only(LeaseRange.class, aSecondLater())).hasSize(1);
        assertThat(only(Finish.class, nothingToLease())).isEmpty();

        script.crew = Crew.NOBODY_ELSE;
        assertThat(only(LeaseRange.class, aSecondLater())).hasSize(1);
        assertThat(only(Finish.class, nothingToLease())).hasSize(1);
    }

    @Test
    void whoIsDueInARangeThatSomebodyElseHoldsIsNoReasonToAskAgainAtOnce() {
        script.crew = AT_WORK;
        script.on(new Event.Started());
        script.on(Script.doubtsRead(List.empty()));
        nothingToLease();
        aSecondLater();
        var due = script.on(new Event.NothingToLease(Option.some(script.now.minus(A_SECOND))));

        assertThat(only(WakeAt.class, due).map(WakeAt::instant)).containsExactly(script.now.plus(A_SECOND));
    }
}
