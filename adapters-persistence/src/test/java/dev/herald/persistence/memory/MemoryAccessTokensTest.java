package dev.herald.persistence.memory;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.AccessTokensContract;

class MemoryAccessTokensTest extends AccessTokensContract {
    @Override
    protected Store openStore() {
        return new MemoryStore();
    }
}
