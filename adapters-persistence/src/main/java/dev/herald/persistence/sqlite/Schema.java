package dev.herald.persistence.sqlite;

import dev.herald.persistence.StoreRefused;
import dev.herald.persistence.sql.SchemaVersion;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The tables of a store, and which version of them a file has. */
final class Schema {
    private static final int VERSION = SchemaVersion.CURRENT;
    private static final int NO_TABLES = 0;
    private static final String MIGRATIONS = "classpath:db/migration/sqlite";
    private static final String TABLES = "SELECT count(*) FROM sqlite_schema";
    private static final String HISTORY = TABLES + " WHERE name = 'flyway_schema_history'";
    private static final String APPLIED =
            "SELECT max(CAST(version AS INTEGER)) FROM flyway_schema_history WHERE success = 1";

    private final Path file;

    Schema(Path file) {
        this.file = file;
    }

    /** Brings a file up to date, making it if it is missing; why not, if it can't be. */
    Option<StoreRefused> migrate() {
        return version().fold(Option::some, version -> {
            if (version > VERSION) {
                return Option.some(new StoreRefused.NewerThanProgram(file.toString(), version, VERSION));
            }
            // Flyway takes a third of a second to find out that there is nothing to do.
            return version == VERSION ? Option.none() : migrateTables();
        });
    }

    private Option<StoreRefused> migrateTables() {
        try {
            Flyway.configure()
                    .dataSource(SqliteDatabase.writable(file))
                    .locations(MIGRATIONS)
                    .load()
                    .migrate();
            return Option.none();
        } catch (FlywayException broken) {
            return Option.some(unreadable(broken));
        }
    }

    /** Why a file can't be read as it is; none if it can. */
    Option<StoreRefused> check() {
        if (!Files.exists(file)) {
            return Option.some(new StoreRefused.Missing(file.toString()));
        }
        return version().fold(Option::some, version -> {
            if (version > VERSION) {
                return Option.some(new StoreRefused.NewerThanProgram(file.toString(), version, VERSION));
            }
            return version == VERSION
                    ? Option.none()
                    : Option.some(new StoreRefused.OlderThanProgram(file.toString(), version, VERSION));
        });
    }

    // Reads only: a file that turns out to be somebody else's is left as it was.
    private Either<StoreRefused, Integer> version() {
        try {
            if (!Files.exists(file) || Files.size(file) == 0) {
                return Either.right(NO_TABLES);
            }
            try (var connection = SqliteDatabase.readable(file).getConnection()) {
                return version(connection);
            }
        } catch (SQLiteException refused) {
            return Either.left(
                    refused.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB
                            ? new StoreRefused.NotAStore(file.toString())
                            : unreadable(refused));
        } catch (SQLException | IOException broken) {
            return Either.left(unreadable(broken));
        }
    }

    private Either<StoreRefused, Integer> version(Connection connection) throws SQLException {
        if (number(connection, HISTORY) > 0) {
            return Either.right(number(connection, APPLIED));
        }
        return number(connection, TABLES) == 0
                ? Either.right(NO_TABLES)
                : Either.left(new StoreRefused.NotAStore(file.toString()));
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        }
    }

    private StoreRefused unreadable(Exception broken) {
        return new StoreRefused.Unreadable(file.toString(), String.valueOf(broken.getMessage()));
    }
}
