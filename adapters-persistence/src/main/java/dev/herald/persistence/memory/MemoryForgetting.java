package dev.herald.persistence.memory;

import dev.herald.application.port.Actor;
import dev.herald.application.port.Forgetting;
import dev.herald.application.port.Forgotten;
import dev.herald.application.port.NotYet;
import dev.herald.application.port.Whom;
import dev.herald.domain.subscription.SubscriptionToken;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

final class MemoryForgetting implements Forgetting {
    private final OneAtATime one;
    private final Erasing erasing;
    private final Tombstones tombstones;
    private final AuditLog audit;

    MemoryForgetting(OneAtATime one, Erasing erasing, Tombstones tombstones, AuditLog audit) {
        this.one = one;
        this.erasing = erasing;
        this.tombstones = tombstones;
        this.audit = audit;
    }

    @Override
    public Either<NotYet, Forgotten> forget(Whom whom, Instant now, Actor who) {
        return one.get(() -> {
            var erasure = erasing.find(whom);
            var refused = erasing.open(erasure, now);
            if (refused.isDefined()) {
                return Either.left(refused.get());
            }
            var forgotten = erasing.erase(erasure, tombstones.put(erasure, now));
            audit.add(forgotten.entry(now, who));
            return Either.right(forgotten);
        });
    }

    @Override
    public Seq<SubscriptionToken> forgotten(Seq<SubscriptionToken> tokens) {
        return one.get(() -> tombstones.among(tokens));
    }

    @Override
    public Option<String> keyId() {
        return one.get(tombstones::keyId);
    }
}
