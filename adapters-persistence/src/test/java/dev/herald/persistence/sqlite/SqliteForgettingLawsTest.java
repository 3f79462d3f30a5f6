package dev.herald.persistence.sqlite;

import dev.herald.application.port.Marking;
import dev.herald.application.port.Store;
import dev.herald.testkit.contract.ForgettingLawsContract;
import java.io.IOException;
import java.util.Objects;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

class SqliteForgettingLawsTest extends ForgettingLawsContract {
    private static @Nullable CopiedStores files;

    @BeforeContainer
    static void makeFiles() throws IOException {
        files = new CopiedStores();
    }

    @AfterContainer
    static void removeFiles() throws IOException {
        Objects.requireNonNull(files).close();
    }

    @Override
    protected Store openStore(Marking marking) {
        return SqliteStore.open(Objects.requireNonNull(files).nextFile(), marking)
                .get();
    }
}
