package dev.herald.application.privacy;

import dev.herald.application.event.Pass;
import dev.herald.application.event.ReceiveEvents;
import dev.herald.application.port.Actor;
import dev.herald.application.port.Forgetting;
import dev.herald.application.port.Forgotten;
import dev.herald.application.port.KeyUnavailable;
import dev.herald.application.port.NotYet;
import dev.herald.application.port.Store;
import dev.herald.application.port.Whom;
import dev.herald.application.secret.KeysOfStore;
import io.vavr.control.Either;
import jakarta.inject.Inject;
import java.time.InstantSource;

/**
 * Forgets a person: erases them from the store, and leaves a tombstone that keeps files and lists from bringing them back.
 * Events that wait are worked off before, so that what they tell of the person's messages still counts. Import files,
 * backups, logs of others and what Meta knows are not ours to erase.
 */
public final class Forget {
    private final Forgetting forgetting;
    private final KeysOfStore keys;
    private final ReceiveEvents events;
    private final InstantSource clock;
    private final Actor actor;

    @Inject
    Forget(Store store, KeysOfStore keys, ReceiveEvents events, InstantSource clock, Actor actor) {
        this.forgetting = store.forgetting();
        this.keys = keys;
        this.events = events;
        this.clock = clock;
        this.actor = actor;
    }

    /** Why nobody was forgotten. */
    public sealed interface Refusal {

        /** A message to the person may be under way. */
        record Open(NotYet why) implements Refusal {}

        /** There is no key to make a tombstone with. */
        record NoKey(KeyUnavailable why) implements Refusal {}
    }

    /** Forgets somebody, known or not; makes a key for tombstones if nothing in the store needs one that is missing. */
    public Either<Refusal, Forgotten> run(Whom whom) {
        var key = keys.get();
        if (key.isLeft()) {
            return Either.left(new Refusal.NoKey(key.getLeft()));
        }
        workOffEvents();
        return forgetting.forget(whom, clock.instant(), actor).mapLeft(Refusal.Open::new);
    }

    private void workOffEvents() {
        var pass = Pass.BEGIN;
        while (!pass.isAtEnd()) {
            pass = events.workOff(pass, clock.instant());
        }
    }
}
