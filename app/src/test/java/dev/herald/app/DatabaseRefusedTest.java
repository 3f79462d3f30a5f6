package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.persistence.postgres.ScratchDatabases;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that is not for this program: it is left as it was, and a sentence says why. */
class DatabaseRefusedTest extends FailingStore {

    private static void execute(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseThatIsNewerThanTheProgramIsRefused(Database database) throws Exception {
        var url = database.url(folder);
        Cli.herald("import", example.file(), "--db", url);
        var newest = ask(url, "SELECT version FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1");
        execute(url, "UPDATE flyway_schema_history SET version = '99' WHERE version = '" + newest + "'");

        assertRefused(run(url), "A newer version of Herald wrote ", "schema 99");

        execute(url, "UPDATE flyway_schema_history SET version = '" + newest + "' WHERE version = '99'");
        assertNextRunCompletes(url);
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseOfSomebodyElsesIsRefusedAndLeftAlone(Database database) throws Exception {
        var url = database.url(folder);
        execute(url, "CREATE TABLE theirs (a integer)");
        execute(url, "INSERT INTO theirs VALUES (7)");

        assertRefused(run(url), "is not a store of Herald");

        assertThat(ask(url, "SELECT sum(a) FROM theirs")).isEqualTo("7");
        execute(url, "DROP TABLE theirs");
        assertNextRunCompletes(url);
    }

    /** Others use the same tool for their tables as Herald does. */
    @ParameterizedTest
    @EnumSource
    void aDatabaseOfSomebodyElsesWithAHistoryLikeOursIsRefusedToo(Database database) throws Exception {
        var url = database.url(folder);
        execute(url, "CREATE TABLE flyway_schema_history (installed_rank integer, version text, success integer)");
        execute(url, "INSERT INTO flyway_schema_history VALUES (1, '1.1', 1)");
        execute(url, "CREATE TABLE theirs (a integer)");

        assertRefused(run(url), "is not a store of Herald");
    }

    @Test
    void aDatabaseThatIsNotThereIsSaidNotToBeThere() throws Exception {
        var missing = ScratchDatabases.make().url().replaceFirst("/herald_\\w+", "/nowhere");

        assertRefused(run(missing), "There is no database jdbc:postgresql://", "/nowhere");
    }

    @Test
    void aDatabaseInWhichWeMayNotMakeTablesIsRefused() throws Exception {
        var url = ScratchDatabases.make().url();
        execute(url, "DROP ROLE IF EXISTS herald_guest");
        execute(url, "CREATE ROLE herald_guest LOGIN PASSWORD 'guest'");

        var refused = run(url.replaceFirst("user=\\w+", "user=herald_guest") + "&password=guest");

        execute(url, "DROP ROLE herald_guest");
        assertRefused(refused, "jdbc:postgresql://", "may not be used by this user");
    }
}
