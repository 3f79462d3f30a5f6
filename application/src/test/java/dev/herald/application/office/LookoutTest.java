package dev.herald.application.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.StoreBroken;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is shown of a campaign is counted when somebody asks, and knows of every change made before. */
class LookoutTest {
    private static final Instant NOW = Instant.parse("2026-06-03T12:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int MANY = 100;

    private final AtomicInteger looks = new AtomicInteger();
    private final BlockingQueue<Integer> begun = new ArrayBlockingQueue<>(MANY);
    private final Semaphore mayEnd = new Semaphore(0);
    private Option<Lookout> opened = Option.none();

    @AfterEach
    void close() {
        mayEnd.release(MANY);
        opened.forEach(Lookout::close);
    }

    private Lookout lookout(Function<Integer, Sight> look) {
        var lookout = Lookout.start(
                before -> {
                    var number = looks.incrementAndGet();
                    begun.add(number);
                    mayEnd.acquireUninterruptibly();
                    return look.apply(number);
                },
                InstantSource.fixed(NOW),
                "test");
        opened = Option.some(lookout);
        return lookout;
    }

    /** The number of the look stands for what was seen. */
    private static Sight sight(int number) {
        return new Sight(
                Either.left(new Unseen.NotGathered()),
                false,
                List.empty(),
                Option.some((double) number),
                NOW,
                Duration.ZERO);
    }

    private int awaitBegin() throws InterruptedException {
        return begun.poll(LONG.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void whatIsChangedWhileItIsCountedIsCountedAgain() throws Exception {
        var lookout = lookout(LookoutTest::sight);
        assertThat(awaitBegin()).isEqualTo(1);

        lookout.change();
        mayEnd.release(2);

        assertThat(lookout.within(LONG).flatMap(Sight::perSecond)).contains(2.0);
    }

    @Test
    void whoeverHasNoPatienceSeesWhatWasSeenLast() throws Exception {
        var lookout = lookout(LookoutTest::sight);
        awaitBegin();

        assertThat(lookout.within(Duration.ZERO)).isEmpty();
        mayEnd.release();
        assertThat(lookout.within(LONG).flatMap(Sight::perSecond)).contains(1.0);
        assertThat(lookout.seen().flatMap(Sight::perSecond)).contains(1.0);
    }

    @Test
    void aCountThatBreaksDownIsToldAndTriedAgain() throws Exception {
        mayEnd.release(2);
        var lookout = lookout(number -> {
            if (number == 1) {
                throw new StoreBroken("the disk is full", new IllegalStateException());
            }
            return sight(number);
        });
        assertThat(awaitBegin()).isEqualTo(1);
        assertThat(lookout.within(LONG).get().account().getLeft()).isEqualTo(new Unseen.Failed("the disk is full"));

        lookout.change();

        assertThat(lookout.within(LONG).flatMap(Sight::perSecond)).contains(2.0);
    }
}
