package dev.herald.persistence.memory;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.LedgerIntentContract;

class MemoryLedgerIntentTest extends LedgerIntentContract {
    @Override
    protected Store openStore() {
        return new MemoryStore();
    }
}
