package dev.herald.persistence.memory;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.LedgerEventMoneyContract;

class MemoryLedgerEventMoneyTest extends LedgerEventMoneyContract {
    @Override
    protected Store openStore() {
        return new MemoryStore();
    }
}
