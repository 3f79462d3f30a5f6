package dev.herald.http.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.herald.application.port.Answer;
import dev.herald.domain.reason.ErrorCode;
import dev.herald.domain.reason.GraphReason;
import dev.herald.domain.reason.Reason;
import dev.herald.testkit.sandbox.Fault;
import dev.herald.testkit.sandbox.Mishap;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the client says of a send that the sandbox lets go wrong, beside whether the message was taken. */
class VerdictOnFaultsTest extends OnSandbox {
    private static final GraphSettings.Timeouts IMPATIENT = new GraphSettings.Timeouts(
            Duration.ofSeconds(5), Duration.ofMillis(500), Duration.ofSeconds(5), Duration.ofSeconds(5));

    VerdictOnFaultsTest() {
        super(settings -> settings.withTimeouts(IMPATIENT), UnaryOperator.identity());
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(new Mishap.Latency(Duration.ofMillis(50)), is(Answer.Success.class), 1),
                arguments(new Mishap.Latency(Duration.ofSeconds(2)), is(Answer.Lost.class), 1),
                arguments(new Mishap.Failure(500), refused(GraphReason.TEMPORARY_FAILURE), 0),
                arguments(new Mishap.Failure(503), refused(GraphReason.TEMPORARY_FAILURE), 0),
                arguments(new Mishap.ProxyPage(), is(Answer.Unreadable.class), 0),
                arguments(new Mishap.Cut(Mishap.Moment.BEFORE), is(Answer.Lost.class), 0),
                arguments(new Mishap.Cut(Mishap.Moment.AFTER), is(Answer.Lost.class), 1),
                arguments(new Mishap.Cut(Mishap.Moment.IN_ANSWER), is(Answer.Lost.class), 1),
                arguments(new Mishap.Throttled(80004, Duration.ofMinutes(3)), refusedFor(Duration.ofMinutes(3)), 0),
                arguments(
                        new Mishap.Refused(2300078, Option.none(), Option.some(Duration.ofSeconds(30))),
                        refusedFor(Duration.ofSeconds(30)),
                        0),
                arguments(
                        new Mishap.Refused(2300040, Option.none(), Option.none()),
                        refused(ErrorCode.FEATURE_UNAVAILABLE),
                        0));
    }

    private static Consumer<Answer<?>> is(Class<?> verdict) {
        return answer -> assertThat(answer).isInstanceOf(verdict);
    }

    private static Consumer<Answer<?>> refused(Reason reason) {
        return answer ->
                assertThat(((Answer.Denied<?>) answer).denial().reason()).isEqualTo(reason);
    }

    private static Consumer<Answer<?>> refusedFor(Duration time) {
        return answer ->
                assertThat(((Answer.Denied<?>) answer).denial().remaining()).contains(time);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theVerdictNeverSaysLessThanWhatHappened(Mishap mishap, Consumer<Answer<?>> verdict, int messages) {
        var message = campaign();
        sandbox.faults().add(Fault.of(mishap).onEdge("messages").forCalls(1));

        verdict.accept(send(message, ANA));

        // A call that waits is carried out after the client has given up.
        await().until(() -> sandbox.messages().size() >= messages);
        assertThat(sandbox.messages()).hasSize(messages);
    }

    @Test
    void whatIsRepeatedAfterALostAnswerIsRefusedByTheMinimumDelayAndNotSentTwice() {
        var message = campaign();
        sandbox.faults().add(Fault.of(new Mishap.Cut(Mishap.Moment.AFTER)).forCalls(1));
        send(message, ANA);

        refused(ErrorCode.MIN_DELAY_NOT_REACHED).accept(send(message, ANA));
        assertThat(sandbox.messages()).hasSize(1);
    }
}
