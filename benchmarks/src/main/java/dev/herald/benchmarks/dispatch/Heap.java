package dev.herald.benchmarks.dispatch;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** This process' heap from some moment on: used at most, garbage included, and left at most after a collection. */
final class Heap {
    private static final double MEBIBYTE = 1 << 20;

    private final AtomicLong left = new AtomicLong();

    private Heap() {}

    static Heap watched() {
        var heap = new Heap();
        var pools = pools();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        var names = pools.stream().map(MemoryPoolMXBean::getName).collect(Collectors.toUnmodifiableSet());
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener(
                        (notification, nothing) -> heap.collected((CompositeData) notification.getUserData(), names),
                        null,
                        null);
            }
        }
        return heap;
    }

    private void collected(CompositeData told, Set<String> names) {
        var after = GarbageCollectionNotificationInfo.from(told).getGcInfo().getMemoryUsageAfterGc();
        var used = after.entrySet().stream()
                .filter(pool -> names.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
        left.accumulateAndGet(used, Math::max);
    }

    double peakMebibytes() {
        return pools().stream()
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(MemoryUsage::getUsed)
                        .sum()
                / MEBIBYTE;
    }

    double leftMebibytes() {
        return left.get() / MEBIBYTE;
    }

    private static Set<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .collect(Collectors.toUnmodifiableSet());
    }
}
