package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.AudiencesContract;

class PostgresAudiencesTest extends AudiencesContract {
    @Override
    protected Store openStore() {
        return TestServer.emptyStore();
    }
}
