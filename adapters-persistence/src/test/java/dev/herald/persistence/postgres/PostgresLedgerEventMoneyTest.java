package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.LedgerEventMoneyContract;

class PostgresLedgerEventMoneyTest extends LedgerEventMoneyContract {
    @Override
    protected Store openStore() {
        return TestServer.emptyStore();
    }
}
