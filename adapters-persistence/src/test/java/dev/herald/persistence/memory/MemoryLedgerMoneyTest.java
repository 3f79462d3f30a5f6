package dev.herald.persistence.memory;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.LedgerMoneyContract;

class MemoryLedgerMoneyTest extends LedgerMoneyContract {
    @Override
    protected Store openStore() {
        return new MemoryStore();
    }
}
