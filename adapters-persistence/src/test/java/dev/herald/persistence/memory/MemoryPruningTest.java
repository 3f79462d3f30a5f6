package dev.herald.persistence.memory;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.PruningContract;

class MemoryPruningTest extends PruningContract {
    @Override
    protected Store openStore() {
        return new MemoryStore();
    }
}
