package dev.herald.persistence.memory;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.LedgerLateContract;

class MemoryLedgerLateTest extends LedgerLateContract {
    @Override
    protected Store openStore() {
        return new MemoryStore();
    }
}
