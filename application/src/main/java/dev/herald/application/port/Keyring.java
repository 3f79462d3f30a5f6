package dev.herald.application.port;

import io.vavr.control.Either;

/** The keys, which lie outside the store: in a file, or in the environment. Read anew each time they are asked for. */
public interface Keyring {

    /** Where they lie, for people: {@code the key file …}. */
    String place();

    /** The keys; or why they can't be had. */
    Either<KeyUnavailable, Keys> keys();

    /** The keys, made now if there are none yet and this is a place where some can be made. */
    Either<KeyUnavailable, Keys> keysOrNew();

    /**
     * Adds a new key, with which everything is sealed from now on, and keeps the older ones for what they sealed. When this
     * returns, the new key is there after any crash. The key of marks stays: what it marked can't be marked anew.
     */
    Either<KeyUnavailable, Rotation> rotate();

    /**
     * A new key in place of another.
     *
     * @param from the id of the one that was the newest before
     * @param to the id of the newest
     */
    record Rotation(String from, String to) {}
}
