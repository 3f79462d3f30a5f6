package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.LedgerIntentContract;

class PostgresLedgerIntentTest extends LedgerIntentContract {
    @Override
    protected Store openStore() {
        return TestServer.emptyStore();
    }
}
