package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.LedgerMoneyContract;

class PostgresLedgerMoneyTest extends LedgerMoneyContract {
    @Override
    protected Store openStore() {
        return TestServer.emptyStore();
    }
}
