package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.SendersContract;

class PostgresSendersTest extends SendersContract {
    @Override
    protected Store openStore() {
        return TestServer.emptyStore();
    }
}
