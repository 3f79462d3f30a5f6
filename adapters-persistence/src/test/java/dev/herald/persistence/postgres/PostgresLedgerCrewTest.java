package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.LedgerCrewContract;

class PostgresLedgerCrewTest extends LedgerCrewContract {
    @Override
    protected Store openStore() {
        return TestServer.emptyStore();
    }
}
