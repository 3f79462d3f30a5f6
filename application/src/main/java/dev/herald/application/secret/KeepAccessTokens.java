package dev.herald.application.secret;

import dev.herald.application.port.AccessTokenName;
import dev.herald.application.port.AccessTokens;
import dev.herald.application.port.AccessTokens.Kept;
import dev.herald.application.port.Act;
import dev.herald.application.port.Actor;
import dev.herald.application.port.AuditEntry;
import dev.herald.application.port.KeyUnavailable;
import dev.herald.application.port.Keyring;
import dev.herald.application.port.Secret;
import dev.herald.application.port.Store;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Keeps access tokens in the store, sealed, each for its name alone. */
public final class KeepAccessTokens {
    private static final String KEPT = "kept";
    private static final String NOT_KEPT = "not kept";

    private final AccessTokens tokens;
    private final KeysOfStore keys;
    private final Keyring keyring;
    private final InstantSource clock;
    private final Actor actor;

    @Inject
    KeepAccessTokens(Store store, KeysOfStore keys, Keyring keyring, InstantSource clock, Actor actor) {
        this.tokens = store.accessTokens();
        this.keys = keys;
        this.keyring = keyring;
        this.clock = clock;
        this.actor = actor;
    }

    /**
     * Keeps a token, in place of an earlier one; makes a key if nothing in the store needs one that is missing.
     *
     * @return whether there was an earlier one
     */
    public Either<KeyUnavailable, Boolean> set(AccessTokenName name, Secret token) {
        return keys.get().map(known -> {
            var before = tokens.find(name).isDefined();
            var sealed = known.sealing().seal(token, name.toString());
            tokens.put(name, sealed, entry(Act.TOKEN_SET, name, before ? KEPT : NOT_KEPT, KEPT));
            return before;
        });
    }

    /** The token of a name; none if none is kept. The key is asked for only if one is. */
    public Either<KeyUnavailable, Option<Secret>> find(AccessTokenName name) {
        return tokens.find(name)
                .map(kept -> keyring.keys()
                        .map(keys -> keys.sealing().unseal(kept, name.toString()))
                        .filterOrElse(Option::isDefined, unopened -> cannotUnseal(name)))
                .getOrElse(() -> Either.right(Option.none()));
    }

    private KeyUnavailable cannotUnseal(AccessTokenName name) {
        return new KeyUnavailable("The " + name + " was sealed with another key than that of " + keyring.place()
                + ", or was changed since. Put the right key back, or set the token again.");
    }

    /** Forgets a token; whether there was one. */
    public boolean remove(AccessTokenName name) {
        return tokens.remove(name, entry(Act.TOKEN_REMOVED, name, KEPT, NOT_KEPT));
    }

    private AuditEntry entry(Act act, AccessTokenName name, String from, String to) {
        return AuditEntry.of(clock.instant(), actor, act, name.toString()).changing(Option.some(from), Option.some(to));
    }

    /** Which tokens are kept, and since when. */
    public Seq<Kept> kept() {
        return tokens.kept();
    }
}
