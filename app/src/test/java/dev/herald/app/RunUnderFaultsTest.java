package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.testkit.sandbox.Fault;
import dev.herald.testkit.sandbox.Mishap;
import dev.herald.testkit.sandbox.Mishap.Moment;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A campaign on an API that fails in every way it can: nobody gets two messages, and the account adds up. */
class RunUnderFaultsTest extends BesideASandbox {
    private static final int MOST_RUNS = 8;

    static Stream<Fault> faults() {
        return Stream.concat(
                failures().map(mishap -> Fault.of(mishap).forCalls(6)),
                // Each of these is waited for.
                refusals().map(mishap -> Fault.of(mishap).forCalls(2)));
    }

    private static Stream<Mishap> failures() {
        return Stream.of(
                new Mishap.Latency(Duration.ofMillis(200)),
                new Mishap.Failure(500),
                new Mishap.Failure(503),
                new Mishap.ProxyPage(),
                new Mishap.Cut(Moment.BEFORE),
                new Mishap.Cut(Moment.AFTER),
                new Mishap.Cut(Moment.IN_ANSWER));
    }

    private static Stream<Mishap> refusals() {
        return Stream.of(
                new Mishap.Throttled(80004, Duration.ofSeconds(1)),
                new Mishap.Refused(2300078, Option.none(), Option.some(Duration.ofSeconds(1))));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void nobodyGetsTheMessageTwiceAndTheAccountAddsUp(Fault fault) throws Exception {
        sandbox.faults().add(fault.onEdge("POST messages"));

        var run = herald(List.of("run"), "--json").json();
        for (var again = 0; again < MOST_RUNS && !isDone(run.path("status").asText()); again++) {
            run = herald(List.of("resume"), "--json").json();
        }

        assertThat(sandbox.faults().struck()).isEqualTo(fault.calls().get().longValue());
        var tokens = sandbox.messages().map(message -> message.token().value());
        assertThat(tokens).doesNotHaveDuplicates();
        assertThat(run.path("accepted").asInt()).isEqualTo(tokens.size());
        assertThat(run.path("in_doubt").asInt()).isZero();
        assertThat(run.path("withheld").asInt()
                        + run.path("accepted").asInt()
                        + run.path("rejected").asInt()
                        + run.path("postponed").asInt()
                        + run.path("still_to_do").asInt())
                .isEqualTo(run.path("subscribers").asInt());
        assertThat(tokens.size())
                .isEqualTo(run.path("eligible").asInt() - run.path("postponed").asInt());
    }

    private static boolean isDone(String status) {
        return status.equals("COMPLETED") || status.equals("WAITING");
    }
}
