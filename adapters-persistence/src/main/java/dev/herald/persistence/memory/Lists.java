package dev.herald.persistence.memory;

import dev.herald.application.port.Origin;
import dev.herald.application.port.PageList;
import dev.herald.application.port.SyncMark;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How far pages' lists were read, and who is on those of custom audiences. */
final class Lists {
    private final Map<PageList, SyncMark> marks = new HashMap<>();
    private final Map<PageList, Instant> readToTheEndFrom = new HashMap<>();
    private final Map<PageList, Map<SubscriptionToken, Instant>> tokens = new HashMap<>();

    Option<SyncMark> mark(PageList list) {
        return Option.of(marks.get(list));
    }

    void read(Seq<Subscription> part, SyncMark mark) {
        marks.put(mark.list(), mark);
        if (mark.list().customAudience().isDefined()) {
            part.forEach(listed -> enlist(mark.list(), listed.token(), mark.begunAt()));
            if (mark.isDone()) {
                readToTheEndFrom.put(mark.list(), mark.begunAt());
            }
        }
    }

    void enlist(Origin origin) {
        enlist(PageList.ofCustomAudience(origin.page(), origin.customAudience()), origin.token(), origin.asOf());
    }

    /** Takes somebody off all lists. */
    void forget(SubscriptionToken token) {
        tokens.values().forEach(onList -> onList.remove(token));
    }

    private void enlist(PageList list, SubscriptionToken token, Instant asOf) {
        tokens.computeIfAbsent(list, any -> new HashMap<>())
                .merge(token, asOf, (one, other) -> one.isAfter(other) ? one : other);
    }

    boolean isOn(PageList list, SubscriptionToken token) {
        return Option.of(tokens.getOrDefault(list, Map.of()).get(token))
                .exists(asOf -> !asOf.isBefore(readToTheEndFrom.getOrDefault(list, Instant.MIN)));
    }

    /** Whether it was read to its end or, if nobody began to read it, somebody is told to be on it. */
    boolean isKnown(PageList list) {
        return readToTheEndFrom.containsKey(list) || (!marks.containsKey(list) && tokens.containsKey(list));
    }
}
