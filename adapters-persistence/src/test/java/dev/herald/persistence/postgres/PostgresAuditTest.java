package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.AuditContract;

class PostgresAuditTest extends AuditContract {
    @Override
    protected Store openStore() {
        return TestServer.emptyStore();
    }
}
