package dev.herald.testkit.sandbox;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** All custom audiences, at most {@value #MOST}: the limit of an ad account is the sandbox's for all of them. */
final class Audiences {
    static final int MOST = 500;

    private static final long FIRST_ID = 23_850_000_000_000_000L;

    private final Map<String, Audience> byId = new LinkedHashMap<>();
    private long lastId;

    Option<Audience> find(String id) {
        return Option.of(byId.get(id));
    }

    int count() {
        return byId.size();
    }

    /** An id that no audience has or had, and no ad object either. */
    String freeId(Instant now) {
        return Long.toString(Math.max(lastId + 1, FIRST_ID + now.toEpochMilli()));
    }

    void add(Audience audience) {
        byId.put(audience.id(), audience);
        lastId = Math.max(lastId, Long.parseLong(audience.id()));
    }

    void delete(String id) {
        byId.remove(id);
    }
}
