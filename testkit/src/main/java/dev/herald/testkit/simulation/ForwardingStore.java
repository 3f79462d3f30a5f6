package dev.herald.testkit.simulation;

import dev.herald.application.port.AccessTokens;
import dev.herald.application.port.Audit;
import dev.herald.application.port.Campaigns;
import dev.herald.application.port.ChosenAudiences;
import dev.herald.application.port.EventInbox;
import dev.herald.application.port.Forgetting;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.Pruning;
import dev.herald.application.port.Senders;
import dev.herald.application.port.Store;
import dev.herald.application.port.Subscriptions;
import dev.herald.application.port.Suspensions;
import dev.herald.application.port.Turn;
import java.util.function.Supplier;

/** A store with another ledger in front of its own. Closing it leaves the store open. */
record ForwardingStore(Store store, Ledger ledger) implements Store {
    @Override
    public Subscriptions subscriptions() {
        return store.subscriptions();
    }

    @Override
    public ChosenAudiences chosenAudiences() {
        return store.chosenAudiences();
    }

    @Override
    public Campaigns campaigns() {
        return store.campaigns();
    }

    @Override
    public Suspensions suspensions() {
        return store.suspensions();
    }

    @Override
    public EventInbox eventInbox() {
        return store.eventInbox();
    }

    @Override
    public AccessTokens accessTokens() {
        return store.accessTokens();
    }

    @Override
    public Senders senders() {
        return store.senders();
    }

    @Override
    public Audit audit() {
        return store.audit();
    }

    @Override
    public Forgetting forgetting() {
        return store.forgetting();
    }

    @Override
    public Pruning pruning() {
        return store.pruning();
    }

    @Override
    public <T> T together(Supplier<T> work) {
        return store.together(work);
    }

    @Override
    public Turn awaitTurn() throws InterruptedException {
        return store.awaitTurn();
    }

    @Override
    public void close() {}
}
