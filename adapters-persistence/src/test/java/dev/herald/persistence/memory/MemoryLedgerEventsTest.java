package dev.herald.persistence.memory;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.LedgerEventsContract;

class MemoryLedgerEventsTest extends LedgerEventsContract {
    @Override
    protected Store openStore() {
        return new MemoryStore();
    }
}
