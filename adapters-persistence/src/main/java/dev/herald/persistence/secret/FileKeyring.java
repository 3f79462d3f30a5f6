package dev.herald.persistence.secret;

import dev.herald.application.port.KeyUnavailable;
import dev.herald.application.port.Keyring;
import dev.herald.application.port.Keys;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;

/** Keys in a file, which is made on first need, readable by its owner only. */
final class FileKeyring implements Keyring {
    private final KeyFile file;

    FileKeyring(KeyFile file) {
        this.file = file;
    }

    @Override
    public String place() {
        return "the key file " + file.path();
    }

    @Override
    public Either<KeyUnavailable, Keys> keys() {
        return patiently(() -> existing().flatMap(this::present).map(TinkKeyset::keys));
    }

    @Override
    public Either<KeyUnavailable, Keys> keysOrNew() {
        return patiently(() -> {
            var present = existing();
            return present.exists(Option::isEmpty)
                    ? file.alone(this::existingOrMade).map(TinkKeyset::keys)
                    : present.map(Option::get).map(TinkKeyset::keys);
        });
    }

    /** Somebody else may have made it a moment ago. */
    private Either<KeyUnavailable, TinkKeyset> existingOrMade() throws IOException {
        var present = existing();
        if (present.exists(Option::isEmpty)) {
            var made = TinkKeyset.made();
            file.write(made.json());
            return Either.right(made);
        }
        return present.map(Option::get);
    }

    @Override
    public Either<KeyUnavailable, Rotation> rotate() {
        return patiently(() -> file.alone(() -> {
            var before = existing().flatMap(this::present);
            if (before.isLeft()) {
                return Either.left(before.getLeft());
            }
            var after = before.get().rotated();
            file.write(after.json());
            return Either.right(new Rotation(before.get().newestId(), after.newestId()));
        }));
    }

    private Either<KeyUnavailable, Option<TinkKeyset>> existing() throws IOException {
        var text = file.read();
        if (text.isEmpty()) {
            return Either.right(Option.none());
        }
        if (file.isOpenToOthers()) {
            return refused("can be read or changed by others than its owner. Take that from them (chmod 600), and if"
                    + " somebody may have read it, rotate the key and get new access tokens.");
        }
        var keyset = TinkKeyset.read(text.get());
        return keyset.isDefined()
                ? Either.right(keyset)
                : refused("holds no key of Herald's. Put the right file back.");
    }

    private Either<KeyUnavailable, TinkKeyset> present(Option<TinkKeyset> keyset) {
        return keyset.isDefined()
                ? Either.right(keyset.get())
                : refused("is missing. Put it back: what was sealed with it can't be read without it, nor can be told"
                        + " who was forgotten.");
    }

    private <T> Either<KeyUnavailable, T> refused(String why) {
        return Either.left(new KeyUnavailable("The key file " + file.path() + " " + why));
    }

    private <T> Either<KeyUnavailable, T> patiently(KeyFile.Work<Either<KeyUnavailable, T>> work) {
        try {
            return work.run();
        } catch (IOException broken) {
            return refused("can't be read or written: " + broken);
        }
    }
}
