package dev.herald.persistence.memory;

import dev.herald.application.port.Marking;
import dev.herald.application.port.Store;
import dev.herald.testkit.contract.ForgettingDeliveriesContract;

class MemoryForgettingDeliveriesTest extends ForgettingDeliveriesContract {
    @Override
    protected Store openStore(Marking marking) {
        return new MemoryStore(marking);
    }
}
