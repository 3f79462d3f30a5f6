package dev.herald.testkit.sandbox;

import io.vavr.collection.Array;
import io.vavr.collection.TreeMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the sandbox took, message by message, and how often it refused for what. */
final class Sent {
    private final List<AcceptedMessage> accepted = new ArrayList<>();
    private final Map<Integer, Long> rejected = new HashMap<>();

    void take(AcceptedMessage message) {
        accepted.add(message);
    }

    void refuse(int code) {
        rejected.merge(code, 1L, Long::sum);
    }

    /** Every message taken, in order. */
    Array<AcceptedMessage> accepted() {
        return Array.ofAll(accepted);
    }

    SandboxStats stats() {
        return new SandboxStats(accepted.size(), TreeMap.ofAll(rejected));
    }
}
