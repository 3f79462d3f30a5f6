package dev.herald.persistence.sqlite;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.ConditionsContract;
import java.io.IOException;
import java.util.Objects;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

class SqliteConditionsProperties extends ConditionsContract {
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
}
