package dev.herald.persistence.postgres;

import dev.herald.application.port.Marking;
import dev.herald.application.port.Store;
import dev.herald.testkit.contract.ForgettingLawsContract;

class PostgresForgettingLawsTest extends ForgettingLawsContract {
    @Override
    protected Store openStore(Marking marking) {
        return TestServer.emptyStore(marking);
    }
}
