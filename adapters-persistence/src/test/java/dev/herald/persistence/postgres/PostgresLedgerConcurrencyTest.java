package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.LedgerConcurrencyContract;

class PostgresLedgerConcurrencyTest extends LedgerConcurrencyContract {
    @Override
    protected Store openStore() {
        return TestServer.emptyStore();
    }
}
