package dev.herald.persistence.memory;

import dev.herald.application.port.AuditEntry;
import dev.herald.application.port.Suspension;
import dev.herald.application.port.Suspensions;
import dev.herald.domain.reason.Subject;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

final class MemorySuspensions implements Suspensions {
    private static final Comparator<Suspension> OLDEST_FIRST = Comparator.comparing(Suspension::since)
            .thenComparing(suspension -> suspension.subject().scope().name())
            .thenComparing(suspension -> suspension.subject().id())
            .thenComparing(Suspension::reasonKey);

    private record Cause(Subject subject, String reasonKey) {}

    private final OneAtATime one;
    private final AuditLog audit;
    private final Map<Cause, Suspension> suspensions = new HashMap<>();

    MemorySuspensions(OneAtATime one, AuditLog audit) {
        this.one = one;
        this.audit = audit;
    }

    @Override
    public void suspend(Suspension suspension) {
        one.run(() -> suspensions.put(new Cause(suspension.subject(), suspension.reasonKey()), suspension));
    }

    @Override
    public Seq<Suspension> standing(Seq<Subject> subjects, Instant now) {
        return one.get(() -> List.ofAll(suspensions.values())
                .filter(suspension -> subjects.contains(suspension.subject()) && suspension.isStanding(now))
                .sorted(OLDEST_FIRST));
    }

    @Override
    public boolean hold(Subject subject, String reasonKey, AuditEntry entry) {
        return one.get(() -> {
            var cause = new Cause(subject, reasonKey);
            var held = Option.of(suspensions.get(cause))
                    .exists(suspension -> suspension.lifts().isEmpty());
            if (!held) {
                suspensions.put(cause, new Suspension(subject, reasonKey, entry.at(), Option.none()));
                audit.add(entry);
            }
            return !held;
        });
    }

    @Override
    public boolean lift(Subject subject, String reasonKey, AuditEntry entry) {
        return one.get(() -> {
            var lifted = Option.of(suspensions.remove(new Cause(subject, reasonKey)));
            lifted.forEach(suspension -> audit.add(entry));
            return lifted.isDefined();
        });
    }
}
