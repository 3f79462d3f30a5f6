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
    private static @Nullable EmptyStores files;

    @BeforeContainer
    static void makeFiles() throws IOException {
        files = new EmptyStores();
    }

    @AfterContainer
    static void removeFiles() throws IOException {
        Objects.requireNonNull(files).close();
    }

    @Override
    protected Store openStore() {
        return SqliteStore.open(Objects.requireNonNull(files).next()).get();
    }

    @Override
    protected Store openReference() {
        return new MemoryStore();
    }
}
