package dev.herald.http.web;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/**
 * Counts wrong passwords: after 20 within a minute from one address, nobody is let in anew from there for the rest of it. Of
 * more than 10,000 addresses the oldest are forgotten.
 */
final class Guesses {
    private static final int MOST = 20;
    private static final int MOST_ADDRESSES = 10_000;
    private static final Duration SPAN = Duration.ofMinutes(1);

    private final InstantSource clock;
    private Map<String, Spell> wrong = LinkedHashMap.empty();

    /** Wrong ones from an address, until when they count. */
    private record Spell(int count, Instant until) {}

    Guesses(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether one from there may be tried now. */
    synchronized boolean isAllowed(String from) {
        return spell(from).count() < MOST;
    }

    /** Whether one from there is right; not if none may be tried now. */
    synchronized boolean isRight(String from, BooleanSupplier trial) {
        var before = spell(from);
        if (before.count() >= MOST) {
            return false;
        }
        var isRight = trial.getAsBoolean();
        if (!isRight) {
            wrong = wrong.remove(from)
                    .put(from, new Spell(before.count() + 1, before.until()))
                    .takeRight(MOST_ADDRESSES);
        }
        return isRight;
    }

    private Spell spell(String from) {
        return wrong.get(from)
                .filter(known -> clock.instant().isBefore(known.until()))
                .getOrElse(() -> new Spell(0, clock.instant().plus(SPAN)));
    }
}
