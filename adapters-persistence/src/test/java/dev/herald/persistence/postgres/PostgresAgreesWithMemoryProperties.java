package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import dev.herald.persistence.memory.MemoryStore;
import dev.herald.testkit.contract.StoresAgreeContract;

class PostgresAgreesWithMemoryProperties extends StoresAgreeContract {
    @Override
    protected Store openStore() {
        return TestServer.emptyStore();
    }

    @Override
    protected Store openReference() {
        return new MemoryStore();
    }
}
