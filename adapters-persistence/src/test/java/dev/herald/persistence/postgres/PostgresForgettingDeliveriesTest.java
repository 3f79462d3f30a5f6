package dev.herald.persistence.postgres;

import dev.herald.application.port.Marking;
import dev.herald.application.port.Store;
import dev.herald.testkit.contract.ForgettingDeliveriesContract;
import io.vavr.collection.Seq;

class PostgresForgettingDeliveriesTest extends ForgettingDeliveriesContract {
    @Override
    protected Store openStore(Marking marking) {
        return TestServer.emptyStore(marking);
    }

    @Override
    protected Seq<String> dump() {
        return TestServer.dump();
    }
}
