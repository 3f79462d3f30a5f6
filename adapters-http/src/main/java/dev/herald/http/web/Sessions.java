package dev.herald.http.web;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;

/**
 * Who is logged in: in memory, so that they end with the process. A session ends after 12 hours; of more than 1000 the oldest
 * makes place. Only digests of the ids are kept.
 */
final class Sessions {
    static final Duration LENGTH = Duration.ofHours(12);
    private static final int MOST = 1000;
    private static final int ID_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;
    private Map<String, Session> byDigest = LinkedHashMap.empty();

    Sessions(InstantSource clock) {
        this.clock = clock;
    }

    /** Begins a session; its id, which only the browser keeps. */
    synchronized String begin() {
        var id = token();
        byDigest = byDigest.put(
                        digest(id), new Session(token(), clock.instant().plus(LENGTH), new Shelf(clock), new Veil()))
                .takeRight(MOST);
        return id;
    }

    synchronized Option<Session> find(String id) {
        return byDigest.get(digest(id)).filter(session -> clock.instant().isBefore(session.expiresAt()));
    }

    synchronized void end(String id) {
        byDigest = byDigest.remove(digest(id));
    }

    private String token() {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String digest(String id) {
        return Base64.getEncoder().encodeToString(Sha256.of(id));
    }
}
