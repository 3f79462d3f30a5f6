package dev.herald.persistence.memory;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.LedgerDoubtContract;

class MemoryLedgerDoubtTest extends LedgerDoubtContract {
    @Override
    protected Store openStore() {
        return new MemoryStore();
    }
}
