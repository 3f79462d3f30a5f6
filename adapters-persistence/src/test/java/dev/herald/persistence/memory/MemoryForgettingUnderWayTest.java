package dev.herald.persistence.memory;

import dev.herald.application.port.Marking;
import dev.herald.application.port.Store;
import dev.herald.testkit.contract.ForgettingUnderWayContract;

class MemoryForgettingUnderWayTest extends ForgettingUnderWayContract {
    @Override
    protected Store openStore(Marking marking) {
        return new MemoryStore(marking);
    }
}
