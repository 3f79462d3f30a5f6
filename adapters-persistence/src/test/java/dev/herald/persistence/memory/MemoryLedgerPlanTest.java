package dev.herald.persistence.memory;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.LedgerPlanContract;

class MemoryLedgerPlanTest extends LedgerPlanContract {
    @Override
    protected Store openStore() {
        return new MemoryStore();
    }
}
