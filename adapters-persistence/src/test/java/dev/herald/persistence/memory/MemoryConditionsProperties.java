package dev.herald.persistence.memory;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.ConditionsContract;

class MemoryConditionsProperties extends ConditionsContract {
    @Override
    protected Store openStore() {
        return new MemoryStore();
    }
}
