package dev.herald.application.port;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Access tokens by their names, sealed. Nothing here can be read without the key, and nothing gives more than one of them
 * at a time. What people did is taken down with it, in the same transaction.
 */
public interface AccessTokens {

    /** Keeps a token as of the entry's instant, in place of an earlier one of the name. */
    void put(AccessTokenName name, SealedSecret token, AuditEntry entry);

    /** The token of a name. */
    Option<SealedSecret> find(AccessTokenName name);

    /**
     * Forgets a token. Nothing happens, and nothing is taken down, if there is none.
     *
     * @return whether there was one
     */
    boolean remove(AccessTokenName name, AuditEntry entry);

    /** The names of all tokens, sorted, and since when each is kept. */
    Seq<Kept> kept();

    /**
     * Puts a token that was sealed anew in its place. Nothing happens if what is kept is not the one from before: somebody
     * replaced or removed it meanwhile.
     *
     * @return whether it was put
     */
    boolean reseal(AccessTokenName name, SealedSecret before, SealedSecret after);

    /**
     * That there is a token.
     *
     * @param since when it was put
     */
    record Kept(AccessTokenName name, Instant since) {}
}
