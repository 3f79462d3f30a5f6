package dev.herald.persistence.memory;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.AudiencesContract;

class MemoryAudiencesTest extends AudiencesContract {
    @Override
    protected Store openStore() {
        return new MemoryStore();
    }
}
