package dev.herald.http.web;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/**
 * What one session is to be shown at addresses of its own: answers to what it asked for, so that a page with one can be
 * loaded anew without asking again. The newest 20, each for an hour, and no longer than the session.
 */
public final class Shelf {
    private static final int MOST = 20;
    private static final Duration LENGTH = Duration.ofHours(1);

    private final InstantSource clock;
    private Map<String, Kept> kept = LinkedHashMap.empty();

    private record Kept(Object what, Instant until) {}

    Shelf(InstantSource clock) {
        this.clock = clock;
    }

    /** Keeps something; the id that it is found by, which nobody can guess. */
    public synchronized String put(Object what) {
        var now = clock.instant();
        var id = UUID.randomUUID().toString();
        kept = kept.filterValues(old -> now.isBefore(old.until()))
                .put(id, new Kept(what, now.plus(LENGTH)))
                .takeRight(MOST);
        return id;
    }

    /** What is kept by this id; none if nothing of this kind is. */
    public synchronized <T> Option<T> find(String id, Class<T> kind) {
        return kept.get(id)
                .filter(old -> clock.instant().isBefore(old.until()))
                .map(Kept::what)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
