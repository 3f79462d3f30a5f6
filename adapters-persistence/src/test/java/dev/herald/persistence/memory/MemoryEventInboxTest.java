package dev.herald.persistence.memory;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.EventInboxContract;

class MemoryEventInboxTest extends EventInboxContract {
    @Override
    protected Store openStore() {
        return new MemoryStore();
    }
}
