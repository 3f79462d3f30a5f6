package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.PruningContract;

class PostgresPruningTest extends PruningContract {
    @Override
    protected Store openStore() {
        return TestServer.emptyStore();
    }
}
