package dev.herald.app;

import com.google.inject.Guice;
import com.google.inject.util.Modules;
import dev.herald.application.campaign.CampaignBrief;
import dev.herald.application.campaign.PauseCampaign;
import dev.herald.application.port.Keyring;
import dev.herald.application.port.Store;

/** The store of a campaign, opened to pause it; a run may be at work on it. The audience need not be there. */
public final class Brake implements Opened {
    private final Store store;
    private final Pauses pauses;

    Brake(Setup setup, CampaignBrief brief, Store store, Keyring keyring) {
        this.store = store;
        var injector = Guice.createInjector(Modules.override(new StoreModule(store, keyring))
                .with(setup.additions().modules()));
        this.pauses = new Pauses(brief, injector.getInstance(PauseCampaign.class));
    }

    /** Pauses the campaign, and ends its pause. */
    public Pauses pauses() {
        return pauses;
    }

    @Override
    public void close() {
        store.close();
    }
}
