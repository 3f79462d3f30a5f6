package dev.herald.persistence.postgres;

import dev.herald.application.port.Store;
import dev.herald.persistence.StoreRefused;
import io.vavr.control.Option;
import java.io.IOException;

/** A process of its own that tries to own a store, says whether it does, and holds it until its input ends. */
final class HoldDatabase {
    static final String OWNED = "owned";

    private HoldDatabase() {}

    public static void main(String[] arguments) throws IOException {
        var opened = PostgresStore.open(new Address(arguments[0], Option.none(), Option.none()));
        System.out.println(opened.fold(StoreRefused::words, store -> OWNED));
        while (System.in.read() >= 0) {
            // Whoever started us says when it is over.
        }
        opened.forEach(Store::close);
    }
}
