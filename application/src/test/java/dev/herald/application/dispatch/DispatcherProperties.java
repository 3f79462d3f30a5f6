package dev.herald.application.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.dispatch.Command.CommitIntents;
import dev.herald.application.dispatch.Command.Finish;
import dev.herald.application.dispatch.Command.LeaseRange;
import dev.herald.application.dispatch.Command.LookUp;
import dev.herald.application.dispatch.Command.RecordOutcomes;
import dev.herald.application.dispatch.Command.Send;
import dev.herald.application.dispatch.Command.Suspend;
import dev.herald.application.dispatch.RandomWorld.Step;
import dev.herald.domain.delivery.DeliveryId;
import dev.herald.domain.reason.Scope;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.Collection;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of the dispatcher's core, whatever happens in whatever order. */
final class DispatcherProperties {
    private static final int CALLS_AT_ONCE = 8;
    private static final int LOOK_UPS_AT_ONCE = 16;
    private static final int STEPS_ENOUGH = 5_000;
    private static final int TRIES = 300;

    @Property(tries = TRIES)
    void theSameEventsAtTheSameInstantsGiveTheSameCommands(@ForAll("choices") java.util.List<Integer> choices) {
        var again = new Script();

        for (var step : played(choices).steps()) {
            again.now = step.now();
            assertThat(inWords(again.on(step.event()))).isEqualTo(inWords(step.asked()));
        }
    }

    @Property(tries = TRIES)
    void itComesToAnEndAndAsksForNothingAfterwards(@ForAll("choices") java.util.List<Integer> choices) {
        var script = new Script();
        var world = playedToTheEnd(script, choices);

        assertThat(world.isFinished()).isTrue();
        assertThat(script.on(new Event.Woke())).isEmpty();
    }

    @Property(tries = TRIES)
    void nothingIsUnderWayAnyMoreWhenItEnds(@ForAll("choices") java.util.List<Integer> choices) {
        var world = playedToTheEnd(new Script(), choices);

        assertThat(world.open())
                .allSatisfy(command -> assertThat(command).isInstanceOfAny(Finish.class, Command.WakeAt.class));
    }

    @Property(tries = TRIES)
    void neverIsMoreUnderWayThanTheLimitsAllow(@ForAll("choices") java.util.List<Integer> choices) {
        var world = new RandomWorld(new Script());
        for (int choice : choices) {
            if (world.isFinished()) {
                return;
            }
            world.answer(choice);
            assertThat(count(world.open(), Send.class)).isLessThanOrEqualTo(CALLS_AT_ONCE);
            assertThat(count(world.open(), LookUp.class)).isLessThanOrEqualTo(LOOK_UPS_AT_ONCE);
            assertThat(count(world.open(), RecordOutcomes.class)).isLessThanOrEqualTo(1);
            assertThat(count(world.open(), LeaseRange.class)).isLessThanOrEqualTo(1);
        }
    }

    @Property(tries = TRIES)
    void aCallIsMadeForIntentsThatWereJustTakenDownAndForNothingElse(
            @ForAll("choices") java.util.List<Integer> choices) {
        assertThat(playedToTheEnd(new Script(), choices).steps()).allSatisfy(step -> {
            var sent = Script.sent(step.asked()).map(attempt -> attempt.id());
            assertThat(sent).isIn(List.empty(), takenDown(step));
        });
    }

    @Property(tries = TRIES)
    void whatBecameOfEveryIntentIsTakenDown(@ForAll("choices") java.util.List<Integer> choices) {
        var steps = List.ofAll(playedToTheEnd(new Script(), choices).steps());

        assertThat(steps.flatMap(step -> Script.recorded(step.asked()))
                        .map(state -> state.id())
                        .toSet())
                .isEqualTo(steps.flatMap(DispatcherProperties::takenDown).toSet());
    }

    @Property(tries = TRIES)
    void afterADenialThatAPersonMustLiftNobodyIsSentAnythingAnyMore(
            @ForAll("choices") java.util.List<Integer> choices) {
        var steps = List.ofAll(playedToTheEnd(new Script(), choices).steps());

        var denied = steps.dropUntil(step -> Script.only(Suspend.class, step.asked())
                .exists(suspend -> suspend.suspension().lifts().isEmpty()));
        assertThat(denied.flatMap(Step::asked))
                .noneMatch(command ->
                        command instanceof CommitIntents || command instanceof Send || command instanceof LeaseRange);
    }

    @Property(tries = TRIES)
    void onlyWhatIsWideIsSuspended(@ForAll("choices") java.util.List<Integer> choices) {
        var suspended = List.ofAll(playedToTheEnd(new Script(), choices).steps())
                .flatMap(step -> Script.only(Suspend.class, step.asked()))
                .map(suspend -> suspend.suspension().subject().scope());

        assertThat(suspended).allMatch(Scope::isWide);
    }

    @Provide
    Arbitrary<java.util.List<Integer>> choices() {
        return Arbitraries.integers()
                .between(0, 100_000)
                .withoutEdgeCases()
                .list()
                .ofMaxSize(150)
                .withoutEdgeCases();
    }

    private static RandomWorld played(java.util.List<Integer> choices) {
        return play(new RandomWorld(new Script()), choices);
    }

    /** After the choices everything is answered in turn and well. */
    private static RandomWorld playedToTheEnd(Script script, java.util.List<Integer> choices) {
        var world = play(new RandomWorld(script), choices);
        for (int i = 0; i < STEPS_ENOUGH && !world.isFinished(); i++) {
            world.answer(0);
        }
        return world;
    }

    private static RandomWorld play(RandomWorld world, java.util.List<Integer> choices) {
        for (int choice : choices) {
            if (!world.isFinished()) {
                world.answer(choice);
            }
        }
        return world;
    }

    private static long count(Collection<Command> commands, Class<? extends Command> kind) {
        return commands.stream().filter(kind::isInstance).count();
    }

    private static Seq<DeliveryId> takenDown(Step step) {
        return step.event() instanceof Event.IntentsCommitted(var lease, var committed, var crew)
                ? committed.attempts().map(attempt -> attempt.id())
                : List.empty();
    }

    /** Commands as text; attempts and clearances are no values, so they are told by what is in them. */
    private static Seq<String> inWords(Seq<Command> commands) {
        return commands.map(command -> switch (command) {
            case Send(var attempt, var notAfter) -> "send " + attempt.id() + " until " + notAfter;
            case CommitIntents(var lease, var window) ->
                "commit " + lease + window.map(intent -> intent.planned() + " for " + intent.price());
            case Command other -> other.toString();
        });
    }
}
