package dev.herald.persistence.memory;

import dev.herald.application.port.Act;
import dev.herald.application.port.Audit;
import dev.herald.application.port.AuditEntry;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

final class MemoryAudit implements Audit {
    private final OneAtATime one;
    private final AuditLog log;

    MemoryAudit(OneAtATime one, AuditLog log) {
        this.one = one;
        this.log = log;
    }

    @Override
    public void record(AuditEntry entry) {
        one.run(() -> log.add(entry));
    }

    @Override
    public Seq<Numbered> newest(Option<Long> before, int limit) {
        return one.get(() -> log.newestFirst(before.getOrElse(Long.MAX_VALUE), limit));
    }

    @Override
    public Option<AuditEntry> latest(Act act, String what) {
        return one.get(() -> log.newestFirst(Long.MAX_VALUE, Integer.MAX_VALUE)
                .map(Numbered::entry)
                .find(entry -> entry.act() == act && entry.what().equals(what)));
    }
}
