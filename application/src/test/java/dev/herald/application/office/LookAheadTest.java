package dev.herald.application.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.herald.application.port.StoreBroken;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a run would do is found out beside whoever asked. */
class LookAheadTest {
    private static final Instant NOW = Instant.parse("2026-06-03T12:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(30);

    private final AtomicInteger looks = new AtomicInteger();
    private final Semaphore mayEnd = new Semaphore(0);
    private final LookAhead ahead = new LookAhead(
            () -> {
                var number = looks.incrementAndGet();
                mayEnd.acquireUninterruptibly();
                return sight(number);
            },
            InstantSource.fixed(NOW));

    /** The number of the look stands for what was found. */
    private static Sight sight(int number) {
        return new Sight(
                Either.left(new Unseen.Failed("test")),
                false,
                List.empty(),
                Option.some((double) number),
                NOW,
                Duration.ZERO);
    }

    private Option<Unseen> unseen() {
        return ahead.seen().map(seen -> seen.account().getLeft());
    }

    @Test
    void asLongAsNobodyAsksNothingIsSeen() {
        assertThat(ahead.seen()).isEmpty();
    }

    @Test
    void whoeverHasNoPatienceSeesThatItIsBeingFoundOutAndAnotherQuestionBeginsNothingNew() throws Exception {
        ahead.begin(Duration.ZERO);
        ahead.begin(Duration.ZERO);

        assertThat(unseen()).contains(new Unseen.BeingGathered());

        mayEnd.release();
        await().atMost(LONG).until(() -> ahead.seen().flatMap(Sight::perSecond).contains(1.0));
        assertThat(looks).hasValue(1);
    }

    @Test
    void whoeverWaitsSeesWhatWasFoundAndTheNextQuestionIsFoundOutAnew() throws Exception {
        mayEnd.release(2);
        ahead.begin(LONG);
        assertThat(ahead.seen().flatMap(Sight::perSecond)).contains(1.0);

        ahead.begin(LONG);
        assertThat(ahead.seen().flatMap(Sight::perSecond)).contains(2.0);
    }

    @Test
    void whatBreaksDownIsToldAndCanBeAskedForAgain() throws Exception {
        var broken = new LookAhead(
                () -> {
                    if (looks.incrementAndGet() == 1) {
                        throw new StoreBroken("the disk is full", new IllegalStateException("test"));
                    }
                    return sight(2);
                },
                InstantSource.fixed(NOW));

        broken.begin(LONG);
        assertThat(broken.seen().map(seen -> seen.account().getLeft())).contains(new Unseen.Failed("the disk is full"));

        broken.begin(LONG);
        assertThat(broken.seen().flatMap(Sight::perSecond)).contains(2.0);
    }
}
