package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.DurabilityContract;

class PostgresDurabilityTest extends DurabilityContract {
    @Override
    protected Store openStore() {
        return TestServer.emptyStore();
    }

    @Override
    protected Store reopen(Store store) {
        store.close();
        return PostgresStore.open(TestServer.address()).get();
    }
}
