package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.EventInboxContract;

class PostgresEventInboxTest extends EventInboxContract {
    @Override
    protected Store openStore() {
        return TestServer.emptyStore();
    }
}
