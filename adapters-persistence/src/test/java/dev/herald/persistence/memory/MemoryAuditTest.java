package dev.herald.persistence.memory;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.AuditContract;

class MemoryAuditTest extends AuditContract {
    @Override
    protected Store openStore() {
        return new MemoryStore();
    }
}
