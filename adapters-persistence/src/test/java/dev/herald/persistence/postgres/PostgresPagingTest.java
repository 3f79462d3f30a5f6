package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.PagingContract;

class PostgresPagingTest extends PagingContract {
    @Override
    protected Store openStore() {
        return TestServer.emptyStore();
    }
}
