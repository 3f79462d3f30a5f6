package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.LedgerDoubtContract;

class PostgresLedgerDoubtTest extends LedgerDoubtContract {
    @Override
    protected Store openStore() {
        return TestServer.emptyStore();
    }
}
