package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.herald.persistence.postgres.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Things that happen to a PostgreSQL server, for which it has to be ours alone. */
class OwnServerTest extends FailingStore {
    @TempDir
    private static Path home;

    private static EmbeddedServer server;

    @BeforeAll
    static void startServer() throws Exception {
        server = EmbeddedServer.start(home.resolve("data"));
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
    }

    private static String url(String database, String user) {
        return server.address().url().replaceFirst("/postgres\\?user=postgres", "/" + database + "?user=" + user);
    }

    private static void execute(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(server.address().url());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void aWrongPasswordIsSaidToBeSoAndIsNotShown() throws Exception {
        execute("CREATE ROLE locked LOGIN PASSWORD 'the-right-one'", "CREATE DATABASE locked OWNER locked");
        var rules = home.resolve("data").resolve("pg_hba.conf");
        Files.writeString(rules, "host all locked all scram-sha-256\n" + Files.readString(rules));
        execute("SELECT pg_reload_conf()");
        var wrong = url("locked", "locked") + "&password=the-wrong-one";

        var refused = run(wrong);

        assertRefused(refused, "does not let us in", "HERALD_DB_PASSWORD");
        assertThat(refused.out() + refused.err()).doesNotContain("the-wrong-one");
        assertNextRunCompletes(url("locked", "locked") + "&password=the-right-one");
    }

    @Test
    void aServerThatIsRestartedInMidRunEndsItAndTheNextOneCompletes() throws Exception {
        execute("CREATE DATABASE restarted");
        try (var line = new CutLine(url("restarted", "postgres"))) {
            line.when("INTO delivery", 2, () -> restart(line));

            var interrupted = run(line.url(url("restarted", "postgres")));

            assertThat(line.hasHappened()).isTrue();
            assertInterrupted(interrupted, "jdbc:postgresql://127.0.0.1:");
            assertThat(interrupted.err()).containsAnyOf("is being shut down", "was lost");
            assertNextRunCompletes(line.url(url("restarted", "postgres")));
        }
    }

    private static void restart(CutLine line) {
        try {
            server.close();
            server = EmbeddedServer.start(home.resolve("data"));
            line.leadTo(server.address().url());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** While tables are made, people imported, intents taken down. */
    @ParameterizedTest
    @ValueSource(strings = {"CREATE TABLE subscription", "COPY subscription", "INTO delivery"})
    void aDiskThatFillsUpIsSaidToBeFullAndTheNextRunCompletesOnceThereIsRoom(String words) throws Exception {
        assumeTrue(SmallDisk.canBeHad(), "no small disk can be had");
        try (var disk = SmallDisk.on(folder.resolve("disk"), 32)) {
            execute(
                    "CREATE TABLESPACE small LOCATION '" + disk.folder() + "'",
                    "CREATE DATABASE crowded TABLESPACE small");
            try (var line = new CutLine(url("crowded", "postgres"))) {
                line.when(words, 1, disk::fillUp);

                var interrupted = run(line.url(url("crowded", "postgres")));
                assertThat(line.hasHappened()).isTrue();
                disk.makeRoom();

                assertInterrupted(interrupted, "he disk of jdbc:postgresql://127.0.0.1:", "is full");
                assertNextRunCompletes(line.url(url("crowded", "postgres")));
            } finally {
                execute("DROP DATABASE crowded", "DROP TABLESPACE small");
            }
        }
    }
}
