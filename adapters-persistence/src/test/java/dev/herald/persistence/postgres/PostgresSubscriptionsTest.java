package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.SubscriptionsContract;

class PostgresSubscriptionsTest extends SubscriptionsContract {
    @Override
    protected Store openStore() {
        return TestServer.emptyStore();
    }
}
