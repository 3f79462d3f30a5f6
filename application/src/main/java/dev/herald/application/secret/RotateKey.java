package dev.herald.application.secret;

import dev.herald.application.port.AccessTokenName;
import dev.herald.application.port.AccessTokens;
import dev.herald.application.port.AccessTokens.Kept;
import dev.herald.application.port.Act;
import dev.herald.application.port.Actor;
import dev.herald.application.port.Audit;
import dev.herald.application.port.AuditEntry;
import dev.herald.application.port.KeyUnavailable;
import dev.herald.application.port.Keyring;
import dev.herald.application.port.Keyring.Rotation;
import dev.herald.application.port.SealedSecret;
import dev.herald.application.port.Sealing;
import dev.herald.application.port.Store;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jakarta.inject.Inject;
import java.time.InstantSource;

/**
 * Adds a new key and seals with it what the store keeps. The key is durable before the first token is sealed with it, and
 * the older keys stay: whatever crashes, every token can be read, and rotating again seals what was left.
 */
public final class RotateKey {
    private final AccessTokens tokens;
    private final Audit audit;
    private final KeysOfStore keys;
    private final Keyring keyring;
    private final InstantSource clock;
    private final Actor actor;

    @Inject
    RotateKey(Store store, KeysOfStore keys, Keyring keyring, InstantSource clock, Actor actor) {
        this.tokens = store.accessTokens();
        this.audit = store.audit();
        this.keys = keys;
        this.keyring = keyring;
        this.clock = clock;
        this.actor = actor;
    }

    /**
     * What came of it.
     *
     * @param resealed tokens that are sealed with the new key
     * @param unreadable tokens that none of the keys opens; they were left as they are
     */
    public record Rotated(Rotation rotation, Seq<AccessTokenName> resealed, Seq<AccessTokenName> unreadable) {}

    /** Rotates; where there was no key, and nothing needs one, there is one now too. */
    public Either<KeyUnavailable, Rotated> run() {
        return keys.get()
                .flatMap(before -> keyring.rotate())
                .flatMap(rotation -> keyring.keys().map(after -> reseal(rotation, after.sealing())));
    }

    private Rotated reseal(Rotation rotation, Sealing sealing) {
        audit.record(AuditEntry.of(clock.instant(), actor, Act.KEY_ROTATED, keyring.place())
                .changing(Option.some(rotation.from()), Option.some(rotation.to())));
        var outcomes = tokens.kept().map(Kept::name).partition(name -> reseal(name, sealing));
        return new Rotated(rotation, outcomes._1, outcomes._2);
    }

    /** Whether the token can be read. One that was replaced meanwhile is sealed with the newest key, or removed. */
    private boolean reseal(AccessTokenName name, Sealing sealing) {
        return tokens.find(name).filter(kept -> !sealing.isOfNewestKey(kept)).forAll(old -> reseal(name, old, sealing));
    }

    private boolean reseal(AccessTokenName name, SealedSecret old, Sealing sealing) {
        var secret = sealing.unseal(old, name.toString());
        secret.forEach(known -> tokens.reseal(name, old, sealing.seal(known, name.toString())));
        return secret.isDefined();
    }
}
