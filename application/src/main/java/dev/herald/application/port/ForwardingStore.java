package dev.herald.application.port;

import java.util.function.Supplier;

/**
 * A store that passes everything on to another one; closing it closes that. A team that has an adapter of its own for some of
 * the ports overrides those:
 *
 * <pre>{@code
 * final class AnnouncingStore extends ForwardingStore {
 *     @Override
 *     public Suspensions suspensions() {
 *         return new AnnouncedSuspensions(super.suspensions(), announcements);
 *     }
 * }
 * }</pre>
 *
 * <p>What is done by one port is one transaction of the other store still; what an adapter does besides is not in it.
 */
public abstract class ForwardingStore implements Store {
    private final Store store;

    /** In front of this store. */
    protected ForwardingStore(Store store) {
        this.store = store;
    }

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
    public Ledger ledger() {
        return store.ledger();
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
    public void close() {
        store.close();
    }
}
