package dev.herald.persistence.sql;

import dev.herald.application.port.Mark;
import dev.herald.application.port.Marking;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.persistence.forgetting.Erasure;
import dev.herald.persistence.forgetting.Gate;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Who was forgotten, as rows. As long as there are none, that is all that is asked. */
final class Tombstones {
    static final String KEY_ID = "SELECT key_id FROM tombstone LIMIT 1";
    static final String OF_MARKS = "SELECT mark, since FROM tombstone WHERE mark ONE OF :marks";
    private static final String PUT = """
            INSERT INTO tombstone (mark, key_id, since) VALUES (:mark, :key_id, :since)
            ON CONFLICT (mark) DO UPDATE SET since = excluded.since
            """;
    static final String LIFT = "DELETE FROM tombstone WHERE mark ONE OF :marks";

    private final Handle handle;
    private final Marking marking;

    Tombstones(Handle handle, Marking marking) {
        this.handle = handle;
        this.marking = marking;
    }

    /** The key they were made with; none if there are none. */
    static Option<String> keyId(Handle handle) {
        return Option.ofOptional(handle.createQuery(KEY_ID).mapTo(String.class).findOne());
    }

    /** Those who may come in, if others tell of them. Nobody is forgotten before this transaction ends. */
    Seq<Subscription> admitted(Seq<Subscription> told) {
        Dialect.of(handle).awaitTurnToMerge(handle);
        return keyId(handle).fold(() -> told, id -> {
            var gate = new Gate(marking, id, told);
            return gate.admitted(among(gate.marks()));
        });
    }

    /** Those who may come in, if they tell of themselves. */
    Seq<Subscription> welcomed(Seq<Subscription> told) {
        Dialect.of(handle).awaitTurnToMerge(handle);
        return keyId(handle).fold(() -> told, id -> {
            var gate = new Gate(marking, id, told);
            var welcome = gate.welcomed(among(gate.marks()));
            put(gate.moved(), id);
            lift(gate.lifted());
            gate.returns().forEach(entry -> SqlAudit.record(handle, entry));
            return welcome;
        });
    }

    private Map<Mark, Instant> among(Seq<Mark> marks) {
        return HashMap.ofEntries(handle.createQuery(OF_MARKS)
                .bind("marks", Texts.of(marks.map(Mark::text)))
                .map((row, context) -> Tuple.of(new Mark(row.getString("mark")), Column.time(row, "since")))
                .list());
    }

    private void put(Iterable<Tuple2<Mark, Instant>> since, String keyId) {
        var batch = handle.prepareBatch(PUT);
        since.forEach(one -> batch.bind("mark", one._1.text())
                .bind("key_id", keyId)
                .bind("since", one._2.toEpochMilli())
                .add());
        batch.execute();
    }

    private void lift(Seq<Mark> marks) {
        if (!marks.isEmpty()) {
            handle.createUpdate(LIFT)
                    .bind("marks", Texts.of(marks.map(Mark::text)))
                    .execute();
        }
    }

    /** Takes down that somebody was forgotten; how the tombstone begins. */
    String put(Erasure erasure, Instant now) {
        keyId(handle).forEach(id -> Gate.refuseUnlessOf(id, marking));
        var marks = Gate.marksOf(marking, erasure);
        put(marks.map(mark -> Tuple.of(mark, now)), marking.keyId());
        return marks.head().shortText();
    }

    Seq<SubscriptionToken> among(Seq<SubscriptionToken> tokens, String keyId) {
        Gate.refuseUnlessOf(keyId, marking);
        var marks = tokens.toMap(token -> Tuple.of(token, marking.of(token)));
        var forgotten = among(marks.values());
        return tokens.filter(token -> forgotten.containsKey(marks.get(token).get()));
    }
}
