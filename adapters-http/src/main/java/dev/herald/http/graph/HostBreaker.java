package dev.herald.http.graph;

import dev.herald.application.port.Answer;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Leaves the API's host alone while it does not answer: of calls that would all hang or fail, one goes as a probe and
 * the rest are not sent. A host that denies is one that answers.
 *
 * <p>It never costs a healthy host a call, nor a run any patience. It stands open for less than the shortest pause that
 * the dispatcher makes after a failure; whoever comes while the probe is under way waits for its end for a moment; and
 * what it holds back says for how long, which counts as no failure: those are the probes' to tell.
 */
final class HostBreaker {
    /** Of the last so many calls … */
    static final int WINDOW = 20;

    /** … and no fewer than so many … */
    static final int FEWEST_CALLS = 10;

    /** … so many percent have to fail. Scattered failures are no outage. */
    static final int FAILURES_PERCENT = 80;

    /** How long nothing is sent before a probe is. */
    static final Duration OPEN = Duration.ofMillis(250);

    /** How long a call waits for a probe that is under way, and how long it is put off if that has not ended. */
    static final Duration PROBE_WAIT = Duration.ofSeconds(1);

    private static final int FIRST_SERVER_ERROR = 500;

    private final CircuitBreaker breaker;
    private final Duration probeWait;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /** What the breaker is told of a failure. It looks at none, so it says nothing and knows no stack. */
    private static final class NoAnswerCame extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoAnswerCame() {
            super("no answer", null, false, false);
        }
    }

    HostBreaker(String host, Clock clock, Duration probeWait) {
        this.probeWait = probeWait;
        breaker = CircuitBreaker.of(
                host,
                CircuitBreakerConfig.custom()
                        .clock(clock)
                        .slidingWindow(WINDOW, FEWEST_CALLS, CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(FAILURES_PERCENT)
                        .waitDurationInOpenState(OPEN)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
        breaker.getEventPublisher().onStateTransition(event -> tellWaiting());
    }

    /** Makes the call, or says for how long the host is left alone. */
    <T> Answer<T> guard(Supplier<Answer<T>> call) {
        var refused = refused();
        return refused.isDefined() ? new Answer.NotSent<>(why(), refused) : counted(call);
    }

    private String why() {
        return breaker.getName() + " has not been answering, so nothing is sent there before a first call passes";
    }

    private <T> Answer<T> counted(Supplier<Answer<T>> call) {
        Option<Answer<T>> answer = Option.none();
        try {
            answer = Option.some(call.get());
            return answer.get();
        } finally {
            answer.onEmpty(breaker::releasePermission).forEach(this::count);
        }
    }

    private void count(Answer<?> answer) {
        if (isFailure(answer)) {
            breaker.onError(0, TimeUnit.NANOSECONDS, new NoAnswerCame());
        } else {
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
        }
    }

    private static boolean isFailure(Answer<?> answer) {
        return switch (answer) {
            case Answer.Success<?> success -> false;
            case Answer.Denied<?> denied -> false;
            case Answer.NotSent<?> notSent -> true;
            case Answer.Lost<?> lost -> true;
            case Answer.Unreadable<?> unreadable -> unreadable.status() >= FIRST_SERVER_ERROR;
        };
    }

    /** For how long no call may go; none if this one may. */
    private Option<Duration> refused() {
        if (breaker.tryAcquirePermission()) {
            return Option.none();
        }
        if (breaker.getState() == State.HALF_OPEN) {
            awaitProbe();
        }
        // Asked once more whatever the state was: a probe may have ended since the first question.
        if (breaker.tryAcquirePermission()) {
            return Option.none();
        }
        return Option.some(breaker.getState() == State.HALF_OPEN ? PROBE_WAIT : OPEN);
    }

    private void awaitProbe() {
        var left = probeWait.toNanos();
        lock.lock();
        try {
            while (breaker.getState() == State.HALF_OPEN && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void tellWaiting() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
