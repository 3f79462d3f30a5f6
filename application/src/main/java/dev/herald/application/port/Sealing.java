package dev.herald.application.port;

import io.vavr.control.Option;

/**
 * Seals secrets, so that only who has the key can read them, and only under the name that they were sealed for. Sealing a
 * secret twice gives two texts.
 */
public interface Sealing {

    /** Seals a secret for this name. */
    SealedSecret seal(Secret secret, String name);

    /** The secret; none if it was sealed with a key that we don't have, for another name, or was changed since. */
    Option<Secret> unseal(SealedSecret sealed, String name);

    /** Whether it was sealed with the newest key. */
    boolean isOfNewestKey(SealedSecret sealed);
}
