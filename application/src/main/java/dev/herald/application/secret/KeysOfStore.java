package dev.herald.application.secret;

import dev.herald.application.port.AccessTokens;
import dev.herald.application.port.Forgetting;
import dev.herald.application.port.KeyUnavailable;
import dev.herald.application.port.Keyring;
import dev.herald.application.port.Keys;
import dev.herald.application.port.Store;
import io.vavr.control.Either;
import jakarta.inject.Inject;

/** The keys to what a store keeps. They are made on first need, but never beside something that needs ones that are missing. */
public final class KeysOfStore {
    private final AccessTokens tokens;
    private final Forgetting forgetting;
    private final Keyring keyring;

    @Inject
    KeysOfStore(Store store, Keyring keyring) {
        this.tokens = store.accessTokens();
        this.forgetting = store.forgetting();
        this.keyring = keyring;
    }

    /** The keys, made now if there are none and nothing in the store was sealed or marked yet. */
    public Either<KeyUnavailable, Keys> get() {
        return tokens.kept().isEmpty() && forgetting.keyId().isEmpty() ? keyring.keysOrNew() : keyring.keys();
    }
}
