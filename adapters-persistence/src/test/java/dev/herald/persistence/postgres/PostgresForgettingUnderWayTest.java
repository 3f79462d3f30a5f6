package dev.herald.persistence.postgres;

import dev.herald.application.port.Marking;
import dev.herald.application.port.Store;
import dev.herald.testkit.contract.ForgettingUnderWayContract;
import io.vavr.collection.Seq;

class PostgresForgettingUnderWayTest extends ForgettingUnderWayContract {
    @Override
    protected Store openStore(Marking marking) {
        return TestServer.emptyStore(marking);
    }

    @Override
    protected Seq<String> dump() {
        return TestServer.dump();
    }
}
