package dev.herald.persistence.sqlite;

import dev.herald.application.port.Store;
import dev.herald.testkit.contract.HostileTextsContract;
import java.io.IOException;
import java.util.Objects;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

class SqliteHostileTextsProperties extends HostileTextsContract {
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
    protected String structure() {
        return Objects.requireNonNull(stores).ask("SELECT group_concat(sql) FROM sqlite_schema");
    }
}
