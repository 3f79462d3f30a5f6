package dev.herald.persistence.postgres;

import dev.herald.application.port.EventBody;
import dev.herald.application.port.Marking;
import dev.herald.application.port.Store;
import dev.herald.persistence.StoreRefused;
import io.vavr.control.Option;
import java.io.IOException;
import java.time.Instant;

/** A process of its own that opens a store when it is told to, making its tables, and says whether it works. */
final class OpenBeside {
    static final String READY = "ready";
    static final String WORKS = "works";

    private OpenBeside() {}

    public static void main(String[] arguments) throws IOException {
        var address = new Address(arguments[0], Option.none(), Option.none());
        System.out.println(READY);
        if (System.in.read() >= 0) {
            System.out.println(PostgresStore.openBeside(address, () -> {}, Marking.WITHOUT_KEY)
                    .fold(StoreRefused::words, OpenBeside::used));
        }
    }

    private static String used(Store store) {
        try (store) {
            store.eventInbox().keep(new EventBody(Instant.EPOCH, "a"));
            return WORKS;
        }
    }
}
