package dev.herald.persistence.memory;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.ChosenAudiencesContract;

class MemoryChosenAudiencesTest extends ChosenAudiencesContract {
    @Override
    protected Store openStore() {
        return new MemoryStore();
    }
}
