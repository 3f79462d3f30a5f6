package dev.herald.persistence.memory;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.LedgerConcurrencyContract;

class MemoryLedgerConcurrencyTest extends LedgerConcurrencyContract {
    @Override
    protected Store openStore() {
        return new MemoryStore();
    }
}
