package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.LedgerPlanContract;

class PostgresLedgerPlanTest extends LedgerPlanContract {
    @Override
    protected Store openStore() {
        return TestServer.emptyStore();
    }
}
