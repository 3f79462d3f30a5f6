package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.AccessTokensContract;

class PostgresAccessTokensTest extends AccessTokensContract {
    @Override
    protected Store openStore() {
        return TestServer.emptyStore();
    }
}
