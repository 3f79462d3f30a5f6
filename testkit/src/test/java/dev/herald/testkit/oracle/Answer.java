package dev.herald.testkit.oracle;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.TreeMap;

/** What stands in the way: the keys of the reasons that deny, each with the instant from which it would pass, if any. */
final class Answer {
    private final TreeMap<String, Option<Instant>> denied = new TreeMap<>();

    void deny(String key) {
        put(key, Option.none());
    }

    void denyUntil(String key, Instant passesFrom) {
        put(key, Option.some(passesFrom));
    }

    private void put(String key, Option<Instant> passesFrom) {
        if (denied.containsKey(key)) {
            throw new IllegalStateException("denied twice: " + key);
        }
        denied.put(key, passesFrom);
    }

    boolean denies(String key) {
        return denied.containsKey(key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answer answer && denied.equals(answer.denied);
    }

    @Override
    public int hashCode() {
        return denied.hashCode();
    }

    @Override
    public String toString() {
        return denied.toString();
    }
}
