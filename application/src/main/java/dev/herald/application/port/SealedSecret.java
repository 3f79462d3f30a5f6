package dev.herald.application.port;

/**
 * A secret as a store keeps it: nobody can read it without the key, which is not in the store.
 *
 * @param text as {@link Sealing} made it, in letters, digits and a few signs
 */
public record SealedSecret(String text) {}
