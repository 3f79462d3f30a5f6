package dev.herald.persistence.memory;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.OriginsContract;

class MemoryOriginsTest extends OriginsContract {
    @Override
    protected Store openStore() {
        return new MemoryStore();
    }
}
