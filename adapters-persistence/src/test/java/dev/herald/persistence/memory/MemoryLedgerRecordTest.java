package dev.herald.persistence.memory;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.LedgerRecordContract;

class MemoryLedgerRecordTest extends LedgerRecordContract {
    @Override
    protected Store openStore() {
        return new MemoryStore();
    }
}
