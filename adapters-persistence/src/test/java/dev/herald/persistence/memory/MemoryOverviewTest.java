package dev.herald.persistence.memory;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.OverviewContract;

class MemoryOverviewTest extends OverviewContract {
    @Override
    protected Store openStore() {
        return new MemoryStore();
    }
}
