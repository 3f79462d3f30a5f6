package dev.herald.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.application.port.EventBody;
import dev.herald.application.port.EventInbox.Leftover;
import dev.herald.application.port.EventInbox.WorkedOff;
import dev.herald.application.port.Store;
import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Fact.Source;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.persistence.StoreRefused;
import dev.herald.persistence.sql.SchemaVersion;
import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.util.Throwables;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest {
    private static final Subscription SUBSCRIPTION =
            Subscription.of(new SubscriptionToken("token"), new Fact<>(new PageId("1"), Source.TOLD, Instant.EPOCH));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("herald.db");
    }

    private static void add(Store store) {
        store.subscriptions().add(store.subscriptions().beginAudience("a"), List.of(SUBSCRIPTION));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private String ask(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var result = connection.createStatement().executeQuery(sql)) {
            return result.getString(1);
        }
    }

    @Test
    void aStoreIsMadeWithItsFolders() {
        file = folder.resolve("a/b/herald.db");
        SqliteStore.open(file).get().close();

        assertThat(file).exists();
    }

    @Test
    void aSecondRunInTheSameProcessIsRefusedAndDoesNotFreeTheFirst() throws Exception {
        try (var held = SqliteStore.open(file).get()) {
            assertThat(SqliteStore.open(file).getLeft()).isEqualTo(new StoreRefused.HeldByAnotherRun(file.toString()));

            var sameFile = folder.resolve("../" + folder.getFileName() + "/herald.db");
            assertThat(SqliteStore.open(sameFile).getLeft()).isInstanceOf(StoreRefused.HeldByAnotherRun.class);
            assertThat(wordsOfAnotherProcess()).isEqualTo(new StoreRefused.HeldByAnotherRun(file.toString()).words());
            add(held);
        }
        SqliteStore.open(file).get().close();
    }

    @Test
    void aRunInAnotherProcessHoldsTheStoreUntilItEndsHoweverItDoes() throws Exception {
        var other = startOther();
        try (var says = other.inputReader()) {
            assertThat(says.readLine()).isEqualTo(HoldStore.OWNED);
            assertThat(SqliteStore.open(file).getLeft()).isEqualTo(new StoreRefused.HeldByAnotherRun(file.toString()));
        } finally {
            other.destroyForcibly().waitFor();
        }
        SqliteStore.open(file).get().close();
    }

    private String wordsOfAnotherProcess() throws IOException, InterruptedException {
        var other = startOther();
        try (var says = other.inputReader()) {
            return says.readLine();
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    private Process startOther() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), HoldStore.class.getName(), file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void aStoreOfANewerProgramIsRefusedAndLeftAlone() throws Exception {
        SqliteStore.open(file).get().close();
        execute("INSERT INTO flyway_schema_history VALUES (99, '99', 'future', 'SQL', 'V99', 0, 'x', '', 0, 1)");

        var refused = new StoreRefused.NewerThanProgram(file.toString(), 99, SchemaVersion.CURRENT);
        assertThat(SqliteStore.open(file).getLeft()).isEqualTo(refused);
        assertThat(SqliteStore.openReadOnly(file).getLeft()).isEqualTo(refused);
        assertThat(SqliteStore.open(file).getLeft()).isEqualTo(refused);
    }

    @Test
    void theVersionThatIsKnownIsThatOfTheNewestMigration() {
        SqliteStore.open(file).get().close();
        var flyway = Flyway.configure()
                .dataSource(SqliteDatabase.writable(file))
                .locations("classpath:db/migration/sqlite")
                .load();

        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.info().current().getVersion().getVersion())
                .isEqualTo(Integer.toString(SchemaVersion.CURRENT));
    }

    @Test
    void aFileOfSomethingElseIsRefusedAndLeftAlone() throws Exception {
        var text = "This is no database, but long enough to look like one. ".repeat(100);
        Files.writeString(file, text);

        assertThat(SqliteStore.open(file).getLeft()).isEqualTo(new StoreRefused.NotAStore(file.toString()));
        assertThat(file).hasContent(text);
    }

    @Test
    void aDatabaseOfSomethingElseIsRefusedAndLeftAlone() throws Exception {
        execute("CREATE TABLE theirs (a)");
        var before = Files.readAllBytes(file);

        assertThat(SqliteStore.open(file).getLeft()).isEqualTo(new StoreRefused.NotAStore(file.toString()));
        assertThat(SqliteStore.openReadOnly(file).getLeft()).isEqualTo(new StoreRefused.NotAStore(file.toString()));
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void aFolderInPlaceOfTheFileIsRefused() throws Exception {
        Files.createDirectory(file);

        assertThat(SqliteStore.open(file).getLeft()).isEqualTo(new StoreRefused.NotAStore(file.toString()));
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused() throws Exception {
        Files.createFile(file);

        assertThat(SqliteStore.open(file.resolve("herald.db")).getLeft()).isInstanceOf(StoreRefused.Unreadable.class);
    }

    @Test
    void whatIsMissingCannotBeReadAndIsNotMade() {
        assertThat(SqliteStore.openReadOnly(file).getLeft()).isEqualTo(new StoreRefused.Missing(file.toString()));
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileWithoutTablesIsTooOldToBeReadOnly() throws Exception {
        Files.createFile(file);

        assertThat(SqliteStore.openReadOnly(file).getLeft())
                .isEqualTo(new StoreRefused.OlderThanProgram(file.toString(), 0, SchemaVersion.CURRENT));
    }

    @Test
    void aStoreIsReadAsItWasAtTheFirstLookWhileAnotherRunWritesIt() {
        try (var writer = SqliteStore.open(file).get();
                var reader = SqliteStore.openReadOnly(file).get()) {
            assertThat(reader.subscriptions().find(SUBSCRIPTION.token())).isEmpty();
            add(writer);

            assertThat(reader.subscriptions().find(SUBSCRIPTION.token())).isEmpty();
            try (var laterReader = SqliteStore.openReadOnly(file).get()) {
                assertThat(laterReader.subscriptions().find(SUBSCRIPTION.token()))
                        .contains(SUBSCRIPTION);
            }
        }
    }

    @Test
    void aStoreThatNobodyHoldsIsRead() {
        try (var writer = SqliteStore.open(file).get()) {
            add(writer);
        }
        try (var reader = SqliteStore.openReadOnly(file).get()) {
            assertThat(reader.subscriptions().find(SUBSCRIPTION.token())).contains(SUBSCRIPTION);
        }
    }

    @Test
    void aStoreOpenedToBeReadTakesNoWrites() {
        SqliteStore.open(file).get().close();
        try (var reader = SqliteStore.openReadOnly(file).get()) {
            assertThatThrownBy(() -> add(reader)).hasMessageContaining("can only be read");
        }
    }

    @Test
    void whatACallWroteIsOnTheDiskBeforeItReturns() throws Exception {
        try (var store = SqliteStore.open(file).get()) {
            add(store);

            assertThat(ask("PRAGMA journal_mode")).isEqualTo("wal");
        }
        try (var connection = SqliteDatabase.writable(file).getConnection();
                var result = connection.createStatement().executeQuery("PRAGMA synchronous")) {
            assertThat(result.getInt(1)).isEqualTo(2); // FULL
        }
    }

    @Test
    void lateDeliveriesAreAssumedSomeAtATimeAndWhatBreaksDownGoesOn() throws Exception {
        try (var store = SqliteStore.open(file).get()) {
            store.subscriptions().beginAudience("a");
            execute("INSERT INTO campaign"
                    + " (number, api_base, page, id, generation, message_digest, audience, reserved_micros)"
                    + " VALUES (1, 'a', '1', 'b', 1, 'c', 1, 15000)");
            execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500)"
                    + " INSERT INTO delivery (campaign, person, token, state, reasons, repeated, beside_another,"
                    + " attempted_at, price_micros, decided_at) SELECT 1, printf('p%04d', i), printf('t%04d', i),"
                    + " 'ACCEPTED', '', 0, 0, 0, 10, 0 FROM n");
            execute("CREATE TRIGGER stop BEFORE UPDATE ON delivery WHEN NEW.token = 't1200'"
                    + " BEGIN SELECT RAISE(ABORT, 'stop'); END");
            var day = LocalDate.EPOCH.plusDays(7);

            assertThatThrownBy(() -> store.ledger().assumeDelivered(1, Instant.ofEpochSecond(1), day))
                    .hasMessageContaining("stop");
            assertThat(ask("SELECT count(assumed_on) FROM delivery")).isEqualTo("1000");
            assertThat(ask("SELECT reserved_micros FROM campaign")).isEqualTo("5000");

            execute("DROP TRIGGER stop");

            assertThat(store.ledger().assumeDelivered(1, Instant.ofEpochSecond(1), day))
                    .isEqualTo(500);
            assertThat(ask("SELECT reserved_micros FROM campaign")).isEqualTo("0");
            assertThat(ask("SELECT spent_micros FROM campaign_day")).isEqualTo("15000");
        }
    }

    @Test
    void whatFailsSaysWhichStatementAndNothingOfPeople() throws Exception {
        try (var store = SqliteStore.open(file).get()) {
            execute("CREATE TRIGGER stop BEFORE INSERT ON event_leftover BEGIN SELECT RAISE(ABORT, 'stop'); END");
            store.eventInbox().keep(new EventBody(Instant.EPOCH, "a"));
            var leftover = new Leftover("UNKNOWN_MESSAGE", new EventBody(Instant.EPOCH, "of a person"));

            assertThatThrownBy(() -> store.eventInbox().workedOff(List.of(new WorkedOff(1, List.of(leftover)))))
                    .hasMessageContaining("stop")
                    .hasMessageContaining("INSERT INTO event_leftover")
                    .satisfies(broken -> assertThat(Throwables.getStackTrace(broken))
                            .doesNotContain("of a person")
                            .doesNotContain("UNKNOWN_MESSAGE"));
        }
    }

    @Test
    void onePersonCanNotHaveTwoMessagesEvenIfTheProgramIsWrong() throws Exception {
        try (var store = SqliteStore.open(file).get()) {
            store.subscriptions().beginAudience("a");
        }
        execute("INSERT INTO campaign (number, api_base, page, id, generation, message_digest, audience)"
                + " VALUES (1, 'a', '1', 'b', 1, 'c', 1)");
        var row = "INSERT INTO delivery (campaign, person, token, state, reasons, repeated, beside_another)"
                + " VALUES (1, 'person', '%s', '%s', '', 0, 0)";
        execute(row.formatted("one", "ACCEPTED"));
        execute(row.formatted("another", "REJECTED"));

        assertThatThrownBy(() -> execute(row.formatted("two", "ATTEMPTING"))).hasMessageContaining("UNIQUE");
    }
}
