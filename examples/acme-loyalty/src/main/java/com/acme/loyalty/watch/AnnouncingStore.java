package com.acme.loyalty.watch;

import dev.herald.application.port.ForwardingStore;
import dev.herald.application.port.Store;
import dev.herald.application.port.Suspensions;

/** Any of Herald's stores, with Acme's own suspensions. */
public final class AnnouncingStore extends ForwardingStore {
    private final Announcements announcements;

    /** In front of this store. */
    public AnnouncingStore(Store store, Announcements announcements) {
        super(store);
        this.announcements = announcements;
    }

    @Override
    public Suspensions suspensions() {
        return new AnnouncedSuspensions(super.suspensions(), announcements);
    }
}
