package dev.herald.persistence.memory;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.SubscriptionsContract;

class MemorySubscriptionsTest extends SubscriptionsContract {
    @Override
    protected Store openStore() {
        return new MemoryStore();
    }
}
