package dev.herald.testkit.simulation;

import dev.herald.application.port.ForwardingStore;
import dev.herald.application.port.Ledger;
import dev.herald.application.port.Store;

/** A store with another ledger in front of its own. Closing it leaves the store open. */
final class WatchedStore extends ForwardingStore {
    private final Ledger ledger;

    WatchedStore(Store store, Ledger ledger) {
        super(store);
        this.ledger = ledger;
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public void close() {}
}
