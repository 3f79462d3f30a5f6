package dev.herald.persistence.postgres;

import dev.herald.persistence.StoreRefused;
import dev.herald.persistence.sql.SchemaVersion;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** The tables of a store, and which version of them a database has. */
final class Tables {
    private static final String MIGRATIONS = "classpath:db/migration/postgresql";

    private static final int NONE = 0;
    private static final String HISTORY = "SELECT to_regclass('flyway_schema_history') IS NOT NULL";
    private static final String APPLIED =
            "SELECT coalesce(max(CAST(version AS integer)), 0) FROM flyway_schema_history WHERE success";
    private static final String MAY_MAKE = "SELECT has_schema_privilege(current_schema(), 'CREATE')";

    // Others use Flyway as well. In one look, because another of ours may make the tables just now: at first, that one
    // has
    // nothing but the history.
    private static final String FOREIGN = """
            SELECT to_regclass('delivery') IS NULL AND EXISTS (SELECT 1 FROM pg_tables
                WHERE schemaname = current_schema() AND tablename <> 'flyway_schema_history')
            """;

    private final Address address;

    Tables(Address address) {
        this.address = address;
    }

    /**
     * Brings a database up to date; why not, if it can't be. Two that do so at once take turns, by a lock of Flyway's.
     */
    Option<StoreRefused> migrate() {
        return check().flatMap(refused -> switch (refused) {
            case StoreRefused.Missing missing -> forbidden().orElse(this::migrateTables);
            case StoreRefused.OlderThanProgram older -> forbidden().orElse(this::migrateTables);
            case StoreRefused other -> Option.some(other);
        });
    }

    // Flyway would try ten seconds long.
    private Option<StoreRefused> forbidden() {
        try (var connection = PostgresDatabase.source(address).getConnection()) {
            return Option.when(!flag(connection, MAY_MAKE), () -> new StoreRefused.Forbidden(address.place()));
        } catch (SQLException refused) {
            return Option.some(PostgresFailure.refusal(address.place(), refused));
        }
    }

    private Option<StoreRefused> migrateTables() {
        try {
            var flyway = Flyway.configure()
                    .dataSource(PostgresDatabase.source(address))
                    .locations(MIGRATIONS);
            writeTogether(flyway);
            flyway.load().migrate();
            return Option.none();
        } catch (FlywayException broken) {
            return Option.some(PostgresFailure.refusal(address.place(), broken));
        }
    }

    // By Flyway's default the tables and the history that tells of them are written on two connections, and whoever is
    // killed in between has tables that can never be opened. Without this kind of lock they share a transaction.
    private static void writeTogether(FluentConfiguration flyway) {
        flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
    }

    /** Why a database can't be read as it is; none if it can. */
    Option<StoreRefused> check() {
        try (var connection = PostgresDatabase.source(address).getConnection()) {
            return check(connection);
        } catch (SQLException refused) {
            return Option.some(PostgresFailure.refusal(address.place(), refused));
        }
    }

    private Option<StoreRefused> check(Connection connection) throws SQLException {
        var place = address.place();
        if (flag(connection, FOREIGN)) {
            return Option.some(new StoreRefused.NotAStore(place));
        }
        if (!flag(connection, HISTORY)) {
            return Option.some(new StoreRefused.Missing(place));
        }
        var version = version(connection);
        if (version > SchemaVersion.CURRENT) {
            return Option.some(new StoreRefused.NewerThanProgram(place, version, SchemaVersion.CURRENT));
        }
        return Option.when(
                version < SchemaVersion.CURRENT,
                () -> new StoreRefused.OlderThanProgram(place, version, SchemaVersion.CURRENT));
    }

    private static boolean flag(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            return result.next() && result.getBoolean(1);
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(APPLIED)) {
            return result.next() ? result.getInt(1) : NONE;
        }
    }
}
