package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.CampaignsContract;

class PostgresCampaignsTest extends CampaignsContract {
    @Override
    protected Store openStore() {
        return TestServer.emptyStore();
    }
}
