package dev.herald.persistence.memory;

import dev.herald.application.port.Mark;
import dev.herald.application.port.Marking;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.persistence.forgetting.Erasure;
import dev.herald.persistence.forgetting.Gate;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;

/** Who was forgotten, and since when. */
final class Tombstones {
    private final Marking marking;
    private final AuditLog audit;
    private Option<String> keyId = Option.none();
    private Map<Mark, Instant> since = HashMap.empty();

    Tombstones(Marking marking, AuditLog audit) {
        this.marking = marking;
        this.audit = audit;
    }

    Option<String> keyId() {
        return keyId.filter(id -> !since.isEmpty());
    }

    /** Those who may come in, if others tell of them. */
    Seq<Subscription> admitted(Seq<Subscription> told) {
        return keyId().fold(() -> told, id -> new Gate(marking, id, told).admitted(since));
    }

    /** Those who may come in, if they tell of themselves. */
    Seq<Subscription> welcomed(Seq<Subscription> told) {
        return keyId().fold(() -> told, id -> welcomed(new Gate(marking, id, told)));
    }

    private Seq<Subscription> welcomed(Gate gate) {
        var welcome = gate.welcomed(since);
        since = gate.moved().merge(since).removeAll(gate.lifted());
        gate.returns().forEach(audit::add);
        return welcome;
    }

    /** Takes down that somebody was forgotten; how the tombstone begins. */
    String put(Erasure erasure, Instant now) {
        keyId().forEach(id -> Gate.refuseUnlessOf(id, marking));
        keyId = Option.some(marking.keyId());
        var marks = Gate.marksOf(marking, erasure);
        since = marks.foldLeft(since, (all, mark) -> all.put(mark, now));
        return marks.head().shortText();
    }

    Seq<SubscriptionToken> among(Seq<SubscriptionToken> tokens) {
        return keyId().fold(() -> tokens.take(0), id -> {
            Gate.refuseUnlessOf(id, marking);
            return tokens.filter(token -> since.containsKey(marking.of(token)));
        });
    }
}
