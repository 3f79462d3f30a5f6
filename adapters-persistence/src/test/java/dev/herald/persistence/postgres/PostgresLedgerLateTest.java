package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.LedgerLateContract;

class PostgresLedgerLateTest extends LedgerLateContract {
    @Override
    protected Store openStore() {
        return TestServer.emptyStore();
    }
}
