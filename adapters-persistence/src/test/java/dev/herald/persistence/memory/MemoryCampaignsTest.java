package dev.herald.persistence.memory;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.CampaignsContract;

class MemoryCampaignsTest extends CampaignsContract {
    @Override
    protected Store openStore() {
        return new MemoryStore();
    }
}
