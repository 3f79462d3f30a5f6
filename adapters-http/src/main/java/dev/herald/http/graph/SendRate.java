package dev.herald.http.graph;

import dev.herald.application.port.Answer;
import dev.herald.application.port.Usage;
import dev.herald.domain.reason.Reason;
import dev.herald.domain.reason.Remedy;
import dev.herald.domain.reason.Scope;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.local.LocalBucket;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How fast the sends of one ad account go: a token bucket that slows as the API tells that our allowance is running out,
 * stops when it says that we are too fast, goes on at half the pace that was too much, and doubles step by step until it
 * is at its full pace again. Of that pace it takes a part, where others send for the account too. The API publishes no number to set it to, and calling while throttled lengthens the block.
 */
final class SendRate {
    /** Sends a second while nothing speaks against it: more than one process makes, so that it slows nobody. */
    static final long FULL = 100_000;

    /** Sends a second when the allowance is used up. */
    static final long TRICKLE = 1;

    /** From this percentage of use on it slows: throttling may begin below 100. */
    static final double SLOWS_FROM_PERCENT = 75;

    /** How long nothing bad is heard before the pace doubles. */
    static final Duration STEP = Duration.ofSeconds(10);

    /** The longest that a send waits for its turn. Its lease is running, so what would take longer is put off. */
    static final Duration MOMENT = Duration.ofMillis(250);

    /**
     * The longest stop, whatever the API says. The hour is our choice: no longest block is documented. After a longer
     * one was asked for it goes on at a trickle, so that one send tries whether it still holds.
     */
    static final Duration LONGEST_STOP = Duration.ofHours(1);

    private static final double USED_UP_PERCENT = 100;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final long NANOS_PER_SECOND = SECOND.toNanos();

    private final InstantSource clock;
    private final BlockingStrategy waiting;
    private final LocalBucket bucket;

    private long pace = FULL;
    private Instant stoppedUntil = Instant.MIN;
    private Instant doublesAt = Instant.MAX;
    private Instant secondBegan = Instant.MIN;
    private long sentInSecond;
    private long sentInSecondBefore;
    private int parts = 1;

    /** A rate at its full pace. {@code waiting} is how a send waits for its turn. */
    SendRate(InstantSource clock, BlockingStrategy waiting) {
        this.clock = clock;
        this.waiting = waiting;
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(FULL).refillGreedy(FULL, SECOND))
                .withCustomTimePrecision(new Nanos(clock))
                .build();
    }

    private record Nanos(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            var now = clock.instant();
            return Math.addExact(Math.multiplyExact(now.getEpochSecond(), NANOS_PER_SECOND), now.getNano());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    /** Takes a send's turn, after a moment if need be; or for how long it is put off. Much may be heard in that moment. */
    Option<Duration> admit() {
        return stop().orElse(this::takeTurn).orElse(this::stop).onEmpty(this::sent);
    }

    private synchronized Option<Duration> stop() {
        var now = clock.instant();
        recover(now);
        return Option.when(now.isBefore(stoppedUntil), () -> Duration.between(now, stoppedUntil));
    }

    private Option<Duration> takeTurn() {
        try {
            if (bucket.asBlocking().tryConsume(1, MOMENT, waiting)) {
                return Option.none();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Option.some(MOMENT);
        }
        return Option.some(Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill()));
    }

    private synchronized void sent() {
        var now = clock.instant();
        if (!now.isBefore(secondBegan.plus(SECOND))) {
            secondBegan = now;
            sentInSecondBefore = sentInSecond;
            sentInSecond = 0;
        }
        sentInSecond++;
    }

    /** Takes notice of our use of the API, as far as it is about this ad account. */
    void told(Usage usage) {
        usage.highest().filter(used -> used >= SLOWS_FROM_PERCENT).forEach(this::used);
    }

    /** Takes notice of a send that was refused for its pace. */
    void learn(Answer<?> answer) {
        if (answer instanceof Answer.Denied<?>(var denial, var usage)) {
            waitAfter(denial.reason())
                    .map(wait -> denial.remaining().getOrElse(wait))
                    .forEach(this::tooFast);
        }
    }

    /** How long a reason that slows the whole ad account down, and passes by itself, asks to wait; none for others. */
    static Option<Duration> waitAfter(Reason reason) {
        return reason.scope() == Scope.AD_ACCOUNT && reason.remedy() instanceof Remedy.Retry(var after)
                ? Option.some(after)
                : Option.none();
    }

    /** A pace that is below the one for this use already goes on doubling. */
    private synchronized void used(double percent) {
        var now = clock.instant();
        recover(now);
        var most = paceAt(percent);
        if (pace >= most) {
            slowTo(most, now);
        }
    }

    /** The same share of the pace is lost with every percent, so that it is slow long before the allowance is used up. */
    static long paceAt(double percent) {
        var share = Math.clamp((percent - SLOWS_FROM_PERCENT) / (USED_UP_PERCENT - SLOWS_FROM_PERCENT), 0, 1);
        return Math.max(TRICKLE, Math.round(FULL * Math.pow((double) TRICKLE / FULL, share)));
    }

    /** Answers to calls that were under way together say the same thing once. */
    private synchronized void tooFast(Duration wait) {
        var now = clock.instant();
        var news = !now.isBefore(stoppedUntil);
        var isCut = wait.compareTo(LONGEST_STOP) > 0;
        var until = now.plus(isCut ? LONGEST_STOP : wait);
        stoppedUntil = until.isAfter(stoppedUntil) ? until : stoppedUntil;
        if (news) {
            var half = Math.min(pace, parts * Math.max(sentInSecond, sentInSecondBefore)) / 2;
            slowTo(isCut ? TRICKLE : half, stoppedUntil);
        }
    }

    private void slowTo(long slower, Instant from) {
        set(slower);
        var doubles = from.plus(STEP);
        doublesAt = doublesAt.equals(Instant.MAX) || doubles.isAfter(doublesAt) ? doubles : doublesAt;
    }

    private void recover(Instant now) {
        while (!now.isBefore(doublesAt)) {
            set(pace * 2);
            doublesAt = pace == FULL ? Instant.MAX : doublesAt.plus(STEP);
        }
    }

    private void set(long perSecond) {
        var next = Math.clamp(perSecond, TRICKLE, FULL);
        if (next != pace) {
            pace = next;
            fill();
        }
    }

    /** Goes on with so small a part of the pace. */
    synchronized void share(int newParts) {
        if (newParts != parts) {
            parts = newParts;
            fill();
        }
    }

    private void fill() {
        bucket.replaceConfiguration(
                BucketConfiguration.builder()
                        .addLimit(limit -> limit.capacity(Math.max(1, pace / parts))
                                .refillGreedy(pace, SECOND.multipliedBy(parts)))
                        .build(),
                TokensInheritanceStrategy.AS_IS);
    }
}
