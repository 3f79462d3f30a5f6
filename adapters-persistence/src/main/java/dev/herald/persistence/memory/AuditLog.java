package dev.herald.persistence.memory;

import dev.herald.application.port.Audit;
import dev.herald.application.port.AuditEntry;
import io.vavr.collection.Vector;

/** Everything that was taken down for the audit, oldest first. */
final class AuditLog {
    private Vector<AuditEntry> entries = Vector.empty();

    void add(AuditEntry entry) {
        entries = entries.append(entry);
    }

    /** Those before a number, the newest first; the first entry of all has number 1. */
    Vector<Audit.Numbered> newestFirst(long before, int limit) {
        var older = Math.clamp(before, 1, entries.size() + 1) - 1;
        return entries.take(older)
                .takeRight(limit)
                .zipWithIndex((entry, index) -> new Audit.Numbered(Math.max(0, older - limit) + 1L + index, entry))
                .reverse();
    }
}
