package dev.herald.app;

import dev.herald.application.port.KeyUnavailable;
import dev.herald.application.port.Keyring;
import dev.herald.application.port.Keys;
import dev.herald.application.port.Store;
import dev.herald.domain.violation.Violation;
import dev.herald.persistence.secret.Keyrings;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;

/** Where the keys of a campaign's store lie, and whether they are the right ones. */
final class KeyPlace {
    private static final String FILE_NAME = "herald.key";

    private KeyPlace() {}

    /** Those that the environment names, or those beside the campaign file. */
    static Keyring of(Path folder) {
        return Keyrings.of(
                variable -> Option.of(System.getenv(variable)),
                folder.resolve(Stores.STATE_FOLDER).resolve(FILE_NAME));
    }

    /** A store in which it can be told who was forgotten; otherwise it is closed, and this says why. */
    static Either<CannotStart, Store> checked(Store store, Keyring keyring) {
        var why = store.forgetting().keyId().flatMap(id -> trouble(keyring, id));
        why.forEach(closed -> store.close());
        return why.<CannotStart>map(KeyPlace::refused).toEither(store).swap();
    }

    private static Option<KeyUnavailable> trouble(Keyring keyring, String keyId) {
        return keyring.keys()
                .map(Keys::marking)
                .filterOrElse(
                        marking -> marking.keyId().equals(keyId),
                        other -> new KeyUnavailable("The key in " + keyring.place() + " is not the one (" + keyId
                                + ") with which it was taken down who was forgotten. Put the right key back: without it"
                                + " nobody can tell who must not come in again."))
                .swap()
                .toOption();
    }

    static CannotStart.BadInput refused(KeyUnavailable why) {
        return new CannotStart.BadInput(List.of(Violation.of("key", why.words())));
    }
}
