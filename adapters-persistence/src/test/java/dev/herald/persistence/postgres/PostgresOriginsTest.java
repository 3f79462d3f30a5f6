package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.OriginsContract;

class PostgresOriginsTest extends OriginsContract {
    @Override
    protected Store openStore() {
        return TestServer.emptyStore();
    }
}
