package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.ChosenAudiencesContract;

class PostgresChosenAudiencesTest extends ChosenAudiencesContract {
    @Override
    protected Store openStore() {
        return TestServer.emptyStore();
    }
}
