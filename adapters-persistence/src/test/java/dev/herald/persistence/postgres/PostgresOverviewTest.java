package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.OverviewContract;

class PostgresOverviewTest extends OverviewContract {
    @Override
    protected Store openStore() {
        return TestServer.emptyStore();
    }
}
