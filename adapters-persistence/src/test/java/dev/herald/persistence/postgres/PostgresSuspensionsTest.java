package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.SuspensionsContract;

class PostgresSuspensionsTest extends SuspensionsContract {
    @Override
    protected Store openStore() {
        return TestServer.emptyStore();
    }
}
