package dev.herald.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDialectTest {
    @TempDir
    private Path folder;

    @Test
    void windowsKeepFewPagesAndMergingManyAgain() {
        var dialect = new SqliteDialect();
        Jdbi.create(SqliteDatabase.writable(folder.resolve("pages.db"))).useTransaction(handle -> {
            dialect.expectWindows(handle);
            assertThat(cacheKibibytes(handle)).isEqualTo(SqliteDatabase.SMALL_CACHE_KIB);
            dialect.awaitTurnToMerge(handle);
            assertThat(cacheKibibytes(handle)).isEqualTo(SqliteDatabase.CACHE_KIB);
        });
    }

    private static int cacheKibibytes(Handle handle) {
        return -handle.createQuery("PRAGMA cache_size").mapTo(Integer.class).one();
    }
}
