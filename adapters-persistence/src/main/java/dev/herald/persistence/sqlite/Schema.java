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
    private static final String HISTORY = "SELECT count(*) FROM sqlite_schema WHERE name = 'flyway_schema_history'";

    // Others use Flyway as well. A file in which ours broke off at its beginning has nothing but the history.
    private static final String FOREIGN = """
            SELECT count(*) > 0 FROM sqlite_schema WHERE type = 'table' AND name <> 'flyway_schema_history'
                AND NOT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'delivery')
            """;
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
            return Option.some(SqliteFailure.refusal(file, broken));
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
            if (Files.isDirectory(file)) {
                return Either.left(new StoreRefused.NotAStore(file.toString()));
            }
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
                            : SqliteFailure.refusal(file, refused));
        } catch (SQLException broken) {
            return Either.left(SqliteFailure.refusal(file, broken));
        } catch (IOException broken) {
            return Either.left(new StoreRefused.Unreadable(file.toString(), Permission.words(broken)));
        }
    }

    private Either<StoreRefused, Integer> version(Connection connection) throws SQLException {
        if (number(connection, FOREIGN) > 0) {
            return Either.left(new StoreRefused.NotAStore(file.toString()));
        }
        return Either.right(number(connection, HISTORY) > 0 ? number(connection, APPLIED) : NO_TABLES);
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        }
    }
}
