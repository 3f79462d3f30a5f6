package dev.herald.persistence.sqlite;

import dev.herald.application.port.Store;
import dev.herald.persistence.StoreRefused;
import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that tries to own a store, says whether it does, and holds it until its input ends. */
final class HoldStore {
    static final String OWNED = "owned";

    private HoldStore() {}

    public static void main(String[] arguments) throws IOException {
        var opened = SqliteStore.open(Path.of(arguments[0]));
        System.out.println(opened.fold(StoreRefused::words, store -> OWNED));
        while (System.in.read() >= 0) {
            // Whoever started us says when it is over.
        }
        opened.forEach(Store::close);
    }
}
