package dev.herald.persistence.memory;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.LedgerLeaseContract;

class MemoryLedgerLeaseTest extends LedgerLeaseContract {
    @Override
    protected Store openStore() {
        return new MemoryStore();
    }
}
