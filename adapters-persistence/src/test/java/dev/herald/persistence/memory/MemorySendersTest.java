package dev.herald.persistence.memory;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.SendersContract;

class MemorySendersTest extends SendersContract {
    @Override
    protected Store openStore() {
        return new MemoryStore();
    }
}
