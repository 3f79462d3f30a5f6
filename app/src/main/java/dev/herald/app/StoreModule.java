package dev.herald.app;

import com.google.inject.AbstractModule;
import dev.herald.application.port.Actor;
import dev.herald.application.port.Keyring;
import dev.herald.application.port.Store;
import java.time.Clock;
import java.time.InstantSource;

/** Binds a store, the keys to what is sealed in it, who works on it, and the time. */
final class StoreModule extends AbstractModule {
    private final Store store;
    private final Keyring keyring;

    StoreModule(Store store, Keyring keyring) {
        this.store = store;
        this.keyring = keyring;
    }

    @Override
    protected void configure() {
        bind(Store.class).toInstance(store);
        bind(Keyring.class).toInstance(keyring);
        bind(Actor.class).toInstance(Actors.current());
        bind(InstantSource.class).toInstance(Clock.systemUTC());
    }
}
