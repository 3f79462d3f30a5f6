package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.LedgerRecordContract;

class PostgresLedgerRecordTest extends LedgerRecordContract {
    @Override
    protected Store openStore() {
        return TestServer.emptyStore();
    }
}
