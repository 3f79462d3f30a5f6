package dev.herald.application.dispatch;

import static dev.herald.application.dispatch.Script.only;
import static dev.herald.application.dispatch.Script.sent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.dispatch.Command.CommitIntents;
import dev.herald.application.port.Answer;
import dev.herald.domain.delivery.Attempt.Attempting;
import dev.herald.domain.delivery.Attempt.InDoubt;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** How an outage of the API is waited out, and how it is called again afterwards. */
final class RampTest {
    private final Script script = new Script();

    private Seq<Command> fail(Seq<Attempting> calls) {
        return calls.flatMap(call -> script.on(new Event.Answered(call, new Answer.NotSent<>("refused"))));
    }

    /** What is asked for once the pause after a failure is over, with enough people leased. */
    private Seq<Command> afterAPause(int range) {
        script.now = script.now.plusSeconds(15);
        script.on(new Event.Woke());
        return script.leased(range, 40);
    }

    private static List<Integer> sizes(Seq<Command> commands) {
        return only(CommitIntents.class, commands)
                .map(CommitIntents::window)
                .map(Seq::size)
                .toList();
    }

    @Example
    void afterAnOutageOneCallTellsAndThenEverMoreAreUnderWay() {
        var calls = only(CommitIntents.class, script.leasing(40)).flatMap(window -> sent(script.commit(window)));
        assertThat(calls).hasSize(8);
        fail(calls).forEach(command -> script.on(new Event.Done(command)));

        var asked = afterAPause(2);
        var widths = List.<Integer>empty();
        while (!sizes(asked).isEmpty() && widths.size() < 5) {
            widths = widths.append(sizes(asked).sum().intValue());
            var sends = only(CommitIntents.class, asked).flatMap(window -> sent(script.commit(window)));
            asked = sends.flatMap(script::accepts);
        }

        assertThat(widths.take(3)).containsExactly(1, 2, 4);
        assertThat(widths.drop(3)).isNotEmpty().allMatch(width -> width <= 8);
    }

    @Example
    void scatteredFailuresAreNoOutage() {
        var ramp = new Ramp(8, false);
        for (var i = 0; i < 100; i++) {
            ramp.fails();
            if (i % (Ramp.OUTAGE - 1) == 0) {
                ramp.answers();
            }
        }

        assertThat(ramp.atOnce()).isEqualTo(8);
    }

    @Property
    void betweenOneAndTheLimitAreUnderWayAndAsManyAsTheLimitOnceEnoughWereAnswered(
            @ForAll java.util.List<Boolean> answered, @ForAll @IntRange(min = 1, max = 1000) int most) {
        var ramp = new Ramp(most, true);
        for (var answer : answered) {
            if (answer) {
                ramp.answers();
            } else {
                ramp.fails();
            }
            assertThat(ramp.atOnce()).isBetween(1, most);
        }
        for (var i = 0; i < 2 * most; i++) {
            ramp.answers();
        }

        assertThat(ramp.atOnce()).isEqualTo(most);
    }

    @Property
    void aWaitIsStretchedByLessThanAQuarterAndTheSameForTheSameAttempt(
            @ForAll @StringLength(min = 1, max = 20) @AlphaChars String token,
            @ForAll @IntRange(max = 100_000) int seconds) {
        var wait = Duration.ofSeconds(seconds);
        var key = AttemptKey.of(attempt(token));

        var stretched = Jitter.stretched(wait, key);

        assertThat(stretched).isBetween(wait, wait.plus(wait.dividedBy(4)));
        assertThat(Jitter.stretched(wait, AttemptKey.of(attempt(token)))).isEqualTo(stretched);
    }

    @Example
    void differentAttemptsAreSpreadOverTheQuarter() {
        var waits =
                List.range(0, 100).map(i -> Jitter.stretched(Duration.ofSeconds(100), AttemptKey.of(attempt("t" + i))));

        assertThat(waits.distinct().size()).isGreaterThan(80);
        assertThat(waits.min().get()).isLessThan(Duration.ofSeconds(103));
        assertThat(waits.max().get()).isGreaterThan(Duration.ofSeconds(122));
    }

    private static InDoubt attempt(String token) {
        return new InDoubt(Script.recipient(token).planned(7).id(), Script.START, Script.START, Option.none(), false);
    }
}
