package dev.herald.http.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.application.port.Answer;
import dev.herald.application.port.ApiDenial;
import dev.herald.application.port.Usage;
import dev.herald.domain.reason.GraphReason;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A host that does not answer is left alone and probed; one that answers anything is not. */
class HostBreakerTest {
    private static final Answer<String> SUCCESS = new Answer.Success<>("done");
    private static final Answer<String> LOST = new Answer.Lost<>("cut");
    private static final Answer<String> NOT_SENT = new Answer.NotSent<>("refused");
    private static final Answer<String> BROKEN = new Answer.Unreadable<>(502, "<html>", Usage.UNTOLD);
    private static final Answer<String> DENIED = new Answer.Denied<>(ApiDenial.of(GraphReason.TEMPORARY_FAILURE, ""));
    private static final Answer<String> ODD = new Answer.Unreadable<>(404, "<html>", Usage.UNTOLD);

    private static final Duration OPEN_IS_OVER = HostBreaker.OPEN.plusNanos(1);

    private final SetClock clock = new SetClock();
    private final HostBreaker breaker = new HostBreaker("graph", clock, Duration.ZERO);
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void tenCallsWithoutAnAnswerOpenIt() {
        fail(breaker, HostBreaker.FEWEST_CALLS);

        assertThat(call(breaker, SUCCESS)).isInstanceOfSatisfying(Answer.NotSent.class, refused -> {
            assertThat(refused.why()).contains("graph");
            assertThat((Object) refused.pause()).isEqualTo(Option.some(HostBreaker.OPEN));
        });
        assertThat(made).hasValue(HostBreaker.FEWEST_CALLS);
    }

    @Test
    void fewerDoNot() {
        fail(breaker, HostBreaker.FEWEST_CALLS - 1);

        assertThat(call(breaker, SUCCESS)).isEqualTo(SUCCESS);
    }

    @Test
    void everyKindOfNoAnswerCounts() {
        for (var failure : new Answer<?>[] {LOST, NOT_SENT, BROKEN}) {
            var other = new HostBreaker("graph", clock, Duration.ZERO);
            for (var call = 0; call < HostBreaker.FEWEST_CALLS; call++) {
                other.guard(() -> failure.then(same -> new Answer.Success<>(same)));
            }
            assertThat(call(other, SUCCESS)).isInstanceOf(Answer.NotSent.class);
        }
    }

    @Test
    void denialsAndOddAnswersAreAnswers() {
        for (var call = 0; call < 10 * HostBreaker.WINDOW; call++) {
            assertThat(call(breaker, DENIED)).isEqualTo(DENIED);
            assertThat(call(breaker, ODD)).isEqualTo(ODD);
        }
    }

    @Test
    void scatteredFailuresAreNoOutage() {
        for (var call = 0; call < 10 * HostBreaker.WINDOW; call++) {
            assertThat(call(breaker, LOST)).isEqualTo(LOST);
            assertThat(call(breaker, SUCCESS)).isEqualTo(SUCCESS);
        }
    }

    @Test
    void aProbeThatIsAnsweredClosesIt() {
        fail(breaker, HostBreaker.FEWEST_CALLS);
        clock.advance(OPEN_IS_OVER);

        for (var call = 0; call < 100; call++) {
            assertThat(call(breaker, SUCCESS)).isEqualTo(SUCCESS);
        }
    }

    @Test
    void aProbeThatFailsOpensItAgainAndIsTheOnlyCall() {
        fail(breaker, HostBreaker.FEWEST_CALLS);
        for (var probe = 0; probe < 5; probe++) {
            clock.advance(OPEN_IS_OVER);
            assertThat(call(breaker, LOST)).isEqualTo(LOST);
            assertThat(call(breaker, SUCCESS)).isInstanceOf(Answer.NotSent.class);
        }
        assertThat(made).hasValue(HostBreaker.FEWEST_CALLS + 5);
    }

    /** Otherwise the first calls after an outage would be put off, and the run would be slower for it. */
    @Test
    void whoComesWhileAProbeIsUnderWayGoesOnceThatIsAnswered() throws Exception {
        var patient = new HostBreaker("graph", clock, Duration.ofMinutes(1));
        fail(patient, HostBreaker.FEWEST_CALLS);
        clock.advance(OPEN_IS_OVER);
        var probing = new CountDownLatch(1);
        var answered = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var probe = threads.submit(() -> patient.guard(() -> {
                probing.countDown();
                awaiting(answered);
                return SUCCESS;
            }));
            probing.await();
            var second = threads.submit(() -> patient.guard(() -> SUCCESS));
            answered.countDown();

            assertThat(probe.get()).isEqualTo(SUCCESS);
            assertThat(second.get()).isEqualTo(SUCCESS);
        }
    }

    @Test
    void whoComesWhileAProbeHangsIsPutOffForAMoment() throws Exception {
        fail(breaker, HostBreaker.FEWEST_CALLS);
        clock.advance(OPEN_IS_OVER);

        breaker.guard(() -> {
            assertThat(breaker.guard(() -> SUCCESS))
                    .isInstanceOfSatisfying(
                            Answer.NotSent.class,
                            refused -> assertThat((Object) refused.pause())
                                    .isEqualTo(Option.some(HostBreaker.PROBE_WAIT)));
            return SUCCESS;
        });
    }

    @Test
    void aProbeThatThrowsGivesItsTurnBack() {
        fail(breaker, HostBreaker.FEWEST_CALLS);
        clock.advance(OPEN_IS_OVER);

        assertThatThrownBy(() -> breaker.guard(() -> {
                    throw new IllegalStateException("bug");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(call(breaker, SUCCESS)).isEqualTo(SUCCESS);
    }

    @Test
    void aDeadHostIsLeftAloneByTheClient() throws Exception {
        try (var server = new RawServer((number, connection) -> connection.close());
                var api = new GraphApi(Fixtures.settings("https://" + server.address()), clock, client -> client)) {
            for (var send = 0; send < 3 * HostBreaker.FEWEST_CALLS; send++) {
                assertThat(api.messages().send(Fixtures.attempt("t" + send))).isInstanceOf(Answer.NotSent.class);
            }
            assertThat(server.connections()).isEqualTo(HostBreaker.FEWEST_CALLS);
        }
    }

    private void fail(HostBreaker host, int times) {
        for (var call = 0; call < times; call++) {
            assertThat(call(host, LOST)).isEqualTo(LOST);
        }
    }

    private Answer<String> call(HostBreaker host, Answer<String> answer) {
        return host.guard(() -> {
            made.incrementAndGet();
            return answer;
        });
    }

    private static void awaiting(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
