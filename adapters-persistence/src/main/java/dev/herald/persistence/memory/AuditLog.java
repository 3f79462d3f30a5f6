package dev.herald.persistence.memory;

import dev.herald.application.port.AuditEntry;
import io.vavr.collection.Vector;

/** Everything that was taken down for the audit, oldest first. */
final class AuditLog {
    private Vector<AuditEntry> entries = Vector.empty();

    void add(AuditEntry entry) {
        entries = entries.append(entry);
    }

    Vector<AuditEntry> newestFirst() {
        return entries.reverse();
    }
}
