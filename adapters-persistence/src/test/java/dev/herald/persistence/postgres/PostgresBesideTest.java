package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.BesideContract;

class PostgresBesideTest extends BesideContract {
    @Override
    protected Store openStore() {
        return TestServer.emptyStore();
    }

    @Override
    protected Store openBeside() {
        return PostgresStore.openBeside(TestServer.address(), () -> {}, dev.herald.application.port.Marking.WITHOUT_KEY)
                .get();
    }
}
