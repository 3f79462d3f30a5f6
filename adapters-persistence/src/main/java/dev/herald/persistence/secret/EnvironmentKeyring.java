package dev.herald.persistence.secret;

import dev.herald.application.port.KeyUnavailable;
import dev.herald.application.port.Keyring;
import dev.herald.application.port.Keys;
import io.vavr.control.Either;

/** Keys in an environment variable, which nobody but who sets it can change. */
final class EnvironmentKeyring implements Keyring {
    private final String text;

    EnvironmentKeyring(String text) {
        this.text = text;
    }

    @Override
    public String place() {
        return Keyrings.KEY + " in the environment";
    }

    @Override
    public Either<KeyUnavailable, Keys> keys() {
        return TinkKeyset.read(text)
                .map(TinkKeyset::keys)
                .toEither(() -> new KeyUnavailable(Keyrings.KEY
                        + " in the environment holds no key of Herald's: it must hold the whole text of a key file."));
    }

    @Override
    public Either<KeyUnavailable, Keys> keysOrNew() {
        return keys();
    }

    @Override
    public Either<KeyUnavailable, Rotation> rotate() {
        return Either.left(new KeyUnavailable("The key comes from " + Keyrings.KEY
                + " in the environment, which Herald can't change. Write it into a file that only you can read, name the"
                + " file in " + Keyrings.KEY_FILE + " in place of " + Keyrings.KEY
                + ", rotate, and set " + Keyrings.KEY + " to the file's new text."));
    }
}
