package dev.herald.app.file;

import dev.herald.application.port.Exclusions;
import dev.herald.domain.violation.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.function.Consumer;

/**
 * People who are left out of an audience, in a {@linkplain IdFile file} that may hold millions: it is read as a stream, once
 * for what is wrong with it and once for the people.
 */
final class ExclusionFile implements Exclusions {
    private final Path file;
    private final String digest;

    private ExclusionFile(Path file, String digest) {
        this.file = file;
        this.digest = digest;
    }

    /** The file, or what is wrong with it, each mistake with its line. */
    static Validation<Seq<Violation>, ExclusionFile> read(Path file) {
        var digesting = new Digesting();
        var mistakes = IdFile.read(file, digesting::add);
        return Violation.valid(mistakes, () -> new ExclusionFile(file, digesting.digest()));
    }

    /** Of the ids alone: what is written between them does not matter. */
    @Override
    public String digest() {
        return digest;
    }

    @Override
    public void read(Consumer<String> ids) {
        var digesting = new Digesting();
        var mistakes = IdFile.read(file, id -> {
            digesting.add(id);
            ids.accept(id);
        });
        if (!mistakes.isEmpty() || !digesting.digest().equals(digest)) {
            throw new UncheckedIOException(new IOException(file + " was changed while it was read."));
        }
    }

    private static final class Digesting {
        private final MessageDigest sha256 = Digests.sha256();
        private boolean empty = true;

        void add(String id) {
            sha256.update(id.getBytes(StandardCharsets.US_ASCII));
            sha256.update((byte) '\n');
            empty = false;
        }

        String digest() {
            return empty ? "" : Digests.hex(sha256.digest());
        }
    }
}
