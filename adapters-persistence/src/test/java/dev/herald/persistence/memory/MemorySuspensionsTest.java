package dev.herald.persistence.memory;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.SuspensionsContract;

class MemorySuspensionsTest extends SuspensionsContract {
    @Override
    protected Store openStore() {
        return new MemoryStore();
    }
}
