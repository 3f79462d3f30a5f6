package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.ConditionsContract;

class PostgresConditionsProperties extends ConditionsContract {
    @Override
    protected Store openStore() {
        return TestServer.emptyStore();
    }
}
