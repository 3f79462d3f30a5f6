package dev.herald.persistence.memory;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.LedgerCrewContract;

class MemoryLedgerCrewTest extends LedgerCrewContract {
    @Override
    protected Store openStore() {
        return new MemoryStore();
    }
}
