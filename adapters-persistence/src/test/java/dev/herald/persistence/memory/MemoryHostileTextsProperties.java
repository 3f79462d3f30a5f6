package dev.herald.persistence.memory;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.HostileTextsContract;

class MemoryHostileTextsProperties extends HostileTextsContract {
    @Override
    protected Store openStore() {
        return new MemoryStore();
    }
}
