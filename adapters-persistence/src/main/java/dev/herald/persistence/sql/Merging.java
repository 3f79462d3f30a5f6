package dev.herald.persistence.sql;

import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.persistence.sql.SubscriptionRows.Change;
import dev.herald.persistence.sql.SubscriptionRows.Numbered;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Merges what is told of subscriptions into what is known of them. */
final class Merging {
    private final Handle handle;
    private final SubscriptionRows rows;

    Merging(Handle handle) {
        this.handle = handle;
        this.rows = new SubscriptionRows(handle);
    }

    /**
     * What came of it.
     *
     * @param added those that were not known
     * @param known those that were, as they were and as they are
     */
    record Merged(Vector<Numbered> added, Vector<Change> known) {}

    /** Merges; a token may be told of more than once. Sorted, so that rows that lie together are written together. */
    Merged merge(Seq<Subscription> told) {
        Dialect.of(handle).awaitTurnToMerge(handle);
        var byToken = new TreeMap<SubscriptionToken, Subscription>();
        told.forEach(one -> byToken.merge(one.token(), one, Subscription::mergedWith));
        var all = Vector.ofAll(byToken.values());
        var known = rows.find(all.map(Subscription::token));
        var merged = new Merged(added(all, known), changes(all, known));
        rows.insert(merged.added());
        rows.update(
                merged.known().filter(change -> !change.before().subscription().equals(change.now())));
        return merged;
    }

    private Vector<Numbered> added(Vector<Subscription> told, Map<SubscriptionToken, Numbered> known) {
        var strangers = told.reject(one -> known.containsKey(one.token()));
        var before = strangers.isEmpty() ? 0 : rows.lastNumber();
        return strangers.zipWithIndex((one, index) -> new Numbered(before + index + 1, one));
    }

    private static Vector<Change> changes(Vector<Subscription> told, Map<SubscriptionToken, Numbered> known) {
        return told.flatMap(one -> known.get(one.token())
                .map(before -> new Change(before, before.subscription().mergedWith(one))));
    }
}
