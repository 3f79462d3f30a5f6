package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.LedgerEventsContract;

class PostgresLedgerEventsTest extends LedgerEventsContract {
    @Override
    protected Store openStore() {
        return TestServer.emptyStore();
    }
}
