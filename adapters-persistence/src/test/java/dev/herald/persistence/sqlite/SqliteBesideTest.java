package dev.herald.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.application.port.EventBody;
import dev.herald.application.port.EventInbox.Waiting;
import dev.herald.application.port.Store;
import dev.herald.persistence.StoreRefused;
import dev.herald.persistence.sql.SchemaVersion;
import dev.herald.testkit.contract.BesideContract;
import io.vavr.collection.HashSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteBesideTest extends BesideContract {
    private static final int KILLS = 3;
    private static final int BODIES = 500;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("herald.db");
    }

    @Override
    protected Store openStore() {
        return SqliteStore.open(file).get();
    }

    @Override
    protected Store openBeside() {
        return SqliteStore.openBeside(file).get();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private Process startKeeper() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var keeper = KeepBeside.class.getName();
        return new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), keeper, file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void aMissingFileIsMadeAndOwnedByNobody() {
        try (var beside = openBeside();
                var run = openStore()) {
            beside.eventInbox().keep(new EventBody(Instant.EPOCH, "a"));

            assertThat(run.eventInbox().waitingCount()).isEqualTo(1);
        }
    }

    @Test
    void anOlderFileIsBroughtUpToDateUnlessSomebodyOwnsIt() throws Exception {
        Files.createFile(file);
        try (var owner = FileOwnership.take(file).get()) {
            assertThat(SqliteStore.openBeside(file).getLeft())
                    .isEqualTo(new StoreRefused.HeldByAnotherRun(file.toString()));
            assertThat(owner).isNotNull();
        }
        openBeside().close();

        assertThat(new Schema(file).check()).isEmpty();
    }

    @Test
    void aNewerOrForeignFileIsRefused() throws Exception {
        openStore().close();
        execute("INSERT INTO flyway_schema_history VALUES (99, '99', 'future', 'SQL', 'V99', 0, 'x', '', 0, 1)");

        assertThat(SqliteStore.openBeside(file).getLeft())
                .isEqualTo(new StoreRefused.NewerThanProgram(file.toString(), 99, SchemaVersion.CURRENT));

        Files.writeString(file, "This is no database, but long enough to look like one. ".repeat(100));

        assertThat(SqliteStore.openBeside(file).getLeft()).isEqualTo(new StoreRefused.NotAStore(file.toString()));
    }

    @Test
    void whatAnotherProcessKeptIsThereHoweverItEndsAndWhoeverElseWrites() throws Exception {
        var told = new ArrayList<String>();
        try (var run = openStore()) {
            for (var kill = 0; kill < KILLS; kill++) {
                told.addAll(keptBeforeTheKill(run));
            }
            var waiting = run.eventInbox()
                    .waiting(Integer.MAX_VALUE)
                    .map(Waiting::body)
                    .map(EventBody::text);

            assertThat(told).hasSizeGreaterThanOrEqualTo(KILLS * BODIES);
            assertThat(HashSet.ofAll(waiting).containsAll(told)).isTrue();
            assertThat(waiting.count("mine"::equals)).isEqualTo(KILLS * BODIES);
        }
    }

    private List<String> keptBeforeTheKill(Store run) throws Exception {
        var keeper = startKeeper();
        try (var says = keeper.inputReader()) {
            var first = Stream.generate(() -> line(says)).limit(BODIES).toList();
            for (var i = 0; i < BODIES; i++) {
                run.eventInbox().keep(new EventBody(Instant.EPOCH, "mine"));
            }
            keeper.toHandle().destroyForcibly(); // its process would close the stream as well
            return Stream.concat(first.stream(), says.lines())
                    .filter(KeepBeside::isWhole)
                    .toList();
        }
    }

    private static String line(BufferedReader says) {
        try {
            return String.valueOf(says.readLine());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
