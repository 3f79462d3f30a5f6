package dev.herald.app.output;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How fast something has gone lately, and how long the rest takes if it goes on like that. */
final class Pace {
    private static final Duration WINDOW = Duration.ofSeconds(30);

    /** How far apart what is remembered lies, so that it stays little. */
    private static final Duration STEP = Duration.ofMillis(250);

    /** What was measured over less says nothing. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private record Sample(Instant at, long done, long sent) {}

    private final Deque<Sample> samples = new ArrayDeque<>();
    private Option<Sample> latest = Option.none();

    /** So much was done by now, and so many of it sent. A clock that goes back tells nothing. */
    void isAt(Instant now, long done, long sent) {
        if (latest.exists(last -> now.isBefore(last.at()))) {
            return;
        }
        var sample = new Sample(now, done, sent);
        latest = Option.some(sample);
        if (samples.isEmpty() || !now.isBefore(samples.getLast().at().plus(STEP))) {
            samples.addLast(sample);
        }
        while (samples.size() > 1 && samples.getFirst().at().isBefore(now.minus(WINDOW))) {
            samples.removeFirst();
        }
    }

    /** How many are sent in a second; none if nobody knows yet. */
    Option<Long> sentPerSecond() {
        return lately((first, last) -> last.sent() - first.sent()).map(Math::round);
    }

    /** How long the rest takes, never less than nothing; none if nobody knows. */
    Option<Duration> left(long rest) {
        return lately((first, last) -> last.done() - first.done())
                .filter(perSecond -> perSecond > 0)
                .map(perSecond -> Duration.ofSeconds(Math.round(Math.max(0, rest) / perSecond)));
    }

    private interface Measure {
        long between(Sample first, Sample last);
    }

    private Option<Double> lately(Measure measure) {
        return latest.filter(last -> !samples.isEmpty())
                .map(last -> new Span(samples.getFirst(), last))
                .filter(span -> span.length().compareTo(SHORTEST) >= 0)
                .map(span -> Math.max(0, measure.between(span.first(), span.last()))
                        / (span.length().toMillis() / 1000.0));
    }

    private record Span(Sample first, Sample last) {
        Duration length() {
            return Duration.between(first.at(), last.at());
        }
    }
}
