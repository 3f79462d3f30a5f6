package dev.herald.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.persistence.sql.GroupCommit.Bounds;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private static final int LARGEST = 4;
    private static final int CALLERS = 50;

    private final ConcurrentLinkedQueue<List<Integer>> groups = new ConcurrentLinkedQueue<>();

    private GroupCommit<Integer> commit(Consumer<List<Integer>> transaction) {
        return commit(new Bounds(LARGEST, Long.MAX_VALUE), Duration.ofMinutes(1), transaction);
    }

    private static GroupCommit<Integer> commit(Bounds bounds, Duration patience, Consumer<List<Integer>> transaction) {
        return new GroupCommit<>("writer", bounds, number -> 10, patience, transaction);
    }

    private static List<Future<?>> allAtOnce(GroupCommit<Integer> commit) {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(0, CALLERS)
                    .<Future<?>>mapToObj(number -> executor.submit(() -> commit.write(number)))
                    .toList();
        }
    }

    @Test
    void everybodyIsWrittenOnceInGroupsThatAreNotTooLarge() {
        try (var commit = commit(group -> groups.add(List.copyOf(group)))) {
            allAtOnce(commit);
        }

        assertThat(groups).allSatisfy(group -> assertThat(group).hasSizeBetween(1, LARGEST));
        assertThat(groups.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, CALLERS).boxed().toList());
    }

    @Test
    void aGroupThatWeighsEnoughIsJoinedByNobody() {
        try (var commit =
                commit(new Bounds(CALLERS, 11), Duration.ofMinutes(1), group -> groups.add(List.copyOf(group)))) {
            allAtOnce(commit);
        }

        assertThat(groups).allSatisfy(group -> assertThat(group).hasSizeBetween(1, 2));
        assertThat(groups.stream().mapToInt(List::size).sum()).isEqualTo(CALLERS);
    }

    @Test
    void whoeverIsHeldTooLongIsToldAndMayBeWrittenAllTheSame() {
        var goOn = new CompletableFuture<Void>();
        try (var commit = commit(new Bounds(1, Long.MAX_VALUE), Duration.ofMillis(1), group -> {
            goOn.join();
            groups.add(List.copyOf(group));
        })) {
            for (var number = 0; number < LARGEST; number++) {
                var late = number;
                assertThatThrownBy(() -> commit.write(late))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageStartingWith("not written");
            }
            goOn.complete(null);
        }

        assertThat(groups.element()).containsExactly(0);
        assertThat(groups.stream().flatMap(List::stream).toList()).hasSizeLessThan(LARGEST);
    }

    @Test
    void whoeverComesWhileAGroupIsWrittenJoinsTheNextOne() throws Exception {
        var writing = new CountDownLatch(1);
        var goOn = new CompletableFuture<Void>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor();
                var commit = commit(group -> {
                    groups.add(List.copyOf(group));
                    writing.countDown();
                    goOn.join();
                })) {
            var first = executor.submit(() -> commit.write(0));
            writing.await();
            var others = IntStream.rangeClosed(1, LARGEST)
                    .<Future<?>>mapToObj(number -> executor.submit(() -> commit.write(number)))
                    .toList();

            assertThat(first.isDone()).isFalse();

            goOn.complete(null);
            for (var other : others) {
                other.get();
            }
        }

        assertThat(groups.peek()).containsExactly(0);
    }

    @Test
    void aFailureReachesEverybodyOfTheGroupAndNobodyElse() {
        try (var commit = commit(group -> {
            if (group.contains(CALLERS / 2)) {
                groups.add(List.copyOf(group));
                throw new IllegalArgumentException("disk full");
            }
        })) {
            var callers = allAtOnce(commit);
            var failed = IntStream.range(0, CALLERS)
                    .filter(number -> callers.get(number).state() == Future.State.FAILED)
                    .boxed()
                    .toList();

            assertThat(groups).hasSize(1);
            assertThat(failed).containsExactlyInAnyOrderElementsOf(groups.element());
            assertThat(callers.get(CALLERS / 2).exceptionNow())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("disk full")
                    .hasCauseInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anErrorDoesNotStopTheWriter() {
        try (var commit = commit(group -> {
            if (group.contains(0)) {
                throw new StackOverflowError();
            }
        })) {
            assertThatThrownBy(() -> commit.write(0)).hasCauseInstanceOf(StackOverflowError.class);

            commit.write(1);
        }
    }

    @Test
    void nobodyIsLetInAfterItIsClosed() {
        var commit = commit(groups::add);
        commit.write(0);
        commit.close();
        commit.close();

        assertThatThrownBy(() -> commit.write(1)).isInstanceOf(IllegalStateException.class);
        assertThat(groups).hasSize(1);
    }
}
