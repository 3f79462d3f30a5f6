package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.LedgerLeaseContract;

class PostgresLedgerLeaseTest extends LedgerLeaseContract {
    @Override
    protected Store openStore() {
        return TestServer.emptyStore();
    }
}
