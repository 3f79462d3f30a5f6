package dev.herald.benchmarks.dispatch;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/** Threads that take one number after the other until all are done. */
final class Workers {
    private Workers() {}

    /** Works numbers from 0 on; blocks until then. How many were a success. */
    static long work(ThreadFactory threads, int atOnce, long numbers, LongPredicate work) throws InterruptedException {
        var next = new AtomicLong();
        var successes = new AtomicLong();
        var started = IntStream.range(0, atOnce)
                .mapToObj(worker -> threads.newThread(() -> {
                    for (var number = next.getAndIncrement(); number < numbers; number = next.getAndIncrement()) {
                        if (work.test(number)) {
                            successes.incrementAndGet();
                        }
                    }
                }))
                .toList();
        started.forEach(Thread::start);
        for (var thread : started) {
            thread.join();
        }
        return successes.get();
    }
}
