package dev.herald.persistence.sqlite;

import dev.herald.application.port.Store;
import dev.herald.persistence.memory.MemoryStore;
import dev.herald.testkit.contract.StoresAgreeContract;
import java.io.IOException;
import java.util.Objects;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

class SqliteAgreesWithMemoryProperties extends StoresAgreeContract {
    private static @Nullable CopiedStores stores;

    @BeforeContainer
    static void makeFolder() throws IOException {
        stores = new CopiedStores();
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        Objects.requireNonNull(stores).close();
    }

    @Override
    protected Store openStore() {
        return Objects.requireNonNull(stores).next();
    }

    @Override
    protected Store openReference() {
        return new MemoryStore();
    }
}
