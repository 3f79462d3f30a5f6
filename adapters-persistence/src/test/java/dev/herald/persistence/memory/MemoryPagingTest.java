package dev.herald.persistence.memory;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.PagingContract;

class MemoryPagingTest extends PagingContract {
    @Override
    protected Store openStore() {
        return new MemoryStore();
    }
}
