package com.acme.loyalty.watch;

import dev.herald.application.port.Store;
import dev.herald.persistence.memory.MemoryStore;
import dev.herald.testkit.contract.SuspensionsContract;

/** Acme's suspensions do all that Herald expects of the port. */
class AnnouncedSuspensionsContractTest extends SuspensionsContract {
    @Override
    protected Store openStore() {
        return new AnnouncingStore(new MemoryStore(), sentence -> {});
    }
}
