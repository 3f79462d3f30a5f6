package dev.herald.persistence;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.herald.application.port.AccessTokens;
import dev.herald.application.port.Audit;
import dev.herald.application.port.Campaigns;
import dev.herald.application.port.ChosenAudiences;
import dev.herald.application.port.EventInbox;
import dev.herald.application.port.Forgetting;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.Senders;
import dev.herald.application.port.Store;
import dev.herald.application.port.Subscriptions;
import dev.herald.application.port.Suspensions;

/** Offers an open store and the ports of its parts. Whoever opened the store closes it. */
public final class PersistenceModule extends AbstractModule {
    private final Store store;

    /** Offers this store. */
    public PersistenceModule(Store store) {
        this.store = store;
    }

    @Override
    protected void configure() {
        bind(Store.class).toInstance(store);
    }

    @Provides
    Subscriptions subscriptions() {
        return store.subscriptions();
    }

    @Provides
    ChosenAudiences chosenAudiences() {
        return store.chosenAudiences();
    }

    @Provides
    Campaigns campaigns() {
        return store.campaigns();
    }

    @Provides
    Ledger ledger() {
        return store.ledger();
    }

    @Provides
    Suspensions suspensions() {
        return store.suspensions();
    }

    @Provides
    AccessTokens accessTokens() {
        return store.accessTokens();
    }

    @Provides
    Senders senders() {
        return store.senders();
    }

    @Provides
    Audit audit() {
        return store.audit();
    }

    @Provides
    Forgetting forgetting() {
        return store.forgetting();
    }

    @Provides
    EventInbox eventInbox() {
        return store.eventInbox();
    }
}
