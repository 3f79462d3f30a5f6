package dev.herald.persistence.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.application.port.EventBody;
import dev.herald.application.port.EventInbox.Leftover;
import dev.herald.application.port.EventInbox.WorkedOff;
import dev.herald.application.port.Marking;
import dev.herald.application.port.Store;
import dev.herald.application.port.StoreBroken;
import dev.herald.domain.account.PageId;
import dev.herald.domain.subscription.Fact;
import dev.herald.domain.subscription.Fact.Source;
import dev.herald.domain.subscription.Subscription;
import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.persistence.StoreRefused;
import dev.herald.persistence.sql.Database;
import dev.herald.persistence.sql.SchemaVersion;
import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.assertj.core.util.Throwables;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What a PostgreSQL store promises beyond the contracts. */
class PostgresStoreTest {
    private static final Subscription SUBSCRIPTION =
            Subscription.of(new SubscriptionToken("token"), new Fact<>(new PageId("1"), Source.TOLD, Instant.EPOCH));

    private final Address address = ScratchDatabases.make();

    private static void add(Store store) {
        store.subscriptions().add(store.subscriptions().beginAudience("a"), List.of(SUBSCRIPTION));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = PostgresDatabase.source(address).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Store openToLook() {
        return PostgresStore.openReadOnly(address, () -> {}).get();
    }

    @Test
    void aSecondRunIsRefusedAndDoesNotFreeTheFirst() {
        var held = new StoreRefused.HeldByAnotherRun(address.place());
        try (var store = PostgresStore.open(address).get()) {
            assertThat(PostgresStore.open(address).getLeft()).isEqualTo(held);
            assertThat(PostgresStore.open(address).getLeft()).isEqualTo(held);
            add(store);
        }
        PostgresStore.open(address).get().close();
    }

    @Test
    void aRunInAnotherProcessHoldsTheStoreUntilItEndsHoweverItDoes() throws Exception {
        var other = process(HoldDatabase.class);
        try (var says = other.inputReader()) {
            assertThat(says.readLine()).isEqualTo(HoldDatabase.OWNED);
            assertThat(PostgresStore.open(address).getLeft())
                    .isEqualTo(new StoreRefused.HeldByAnotherRun(address.place()));
        } finally {
            other.destroyForcibly().waitFor();
        }
        PostgresStore.open(address).get().close();
    }

    private static final String CUT_EVERYBODY_OFF = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND pid <> pg_backend_pid()";

    @Test
    void whoeverLostTheRightToADatabaseTakesItAgainBeforeTheNextRun() throws Exception {
        try (var store = PostgresStore.open(address).get()) {
            execute(CUT_EVERYBODY_OFF);
            store.awaitTurn().close();

            assertThat(PostgresStore.open(address).getLeft())
                    .isEqualTo(new StoreRefused.HeldByAnotherRun(address.place()));
        }
    }

    @Test
    void whoeverLostTheRightToADatabaseToAnotherRunDoesNotGoOn() throws Exception {
        try (var store = PostgresStore.open(address).get()) {
            execute(CUT_EVERYBODY_OFF);
            try (var other = PostgresStore.open(address).get()) {
                other.awaitTurn().close();

                assertThatThrownBy(store::awaitTurn)
                        .isInstanceOf(StoreBroken.class)
                        .hasMessageContaining("another process works on it by now");
            }
            store.awaitTurn().close();
        }
    }

    @Test
    void aNodeThatLostItsNameTakesItAgainBeforeTheNextRun() throws Exception {
        try (var store = PostgresStore.openAsNode(address, "a", () -> {}, Marking.WITHOUT_KEY)
                .get()) {
            execute(CUT_EVERYBODY_OFF);
            store.awaitTurn().close();

            assertThat(PostgresStore.openAsNode(address, "a", () -> {}, Marking.WITHOUT_KEY)
                            .getLeft())
                    .isEqualTo(new StoreRefused.NameTaken(address.place(), "a"));
        }
    }

    /** Both find no tables, both set out to make them, both end with a store that works. */
    @Test
    void twoProcessesThatMakeTheTablesAtOnceBothEndWell() throws Exception {
        var one = process(OpenBeside.class);
        var other = process(OpenBeside.class);
        try (var oneSays = one.inputReader();
                var otherSays = other.inputReader()) {
            assertThat(oneSays.readLine()).isEqualTo(OpenBeside.READY);
            assertThat(otherSays.readLine()).isEqualTo(OpenBeside.READY);
            one.outputWriter().append('\n').close();
            other.outputWriter().append('\n').close();

            assertThat(oneSays.readLine()).isEqualTo(OpenBeside.WORKS);
            assertThat(otherSays.readLine()).isEqualTo(OpenBeside.WORKS);
        } finally {
            one.destroyForcibly().waitFor();
            other.destroyForcibly().waitFor();
        }
    }

    private Process process(Class<?> program) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), program.getName(), address.url())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void aStoreOfANewerProgramIsRefusedInOneSentenceAndLeftAlone() throws Exception {
        PostgresStore.open(address).get().close();
        execute("UPDATE flyway_schema_history SET version = '99' WHERE version = '" + SchemaVersion.CURRENT + "'");

        var refused = new StoreRefused.NewerThanProgram(address.place(), 99, SchemaVersion.CURRENT);
        assertThat(PostgresStore.open(address).getLeft()).isEqualTo(refused);
        assertThat(PostgresStore.openBeside(address, () -> {}, Marking.WITHOUT_KEY)
                        .getLeft())
                .isEqualTo(refused);
        assertThat(PostgresStore.openReadOnly(address, () -> {}).getLeft()).isEqualTo(refused);
    }

    @Test
    void aCampaignThatBeganEarlierCouldHaveGoneOnSinceItWasLastActive() throws SQLException {
        Flyway.configure()
                .dataSource(PostgresDatabase.source(address))
                .locations("classpath:db/migration/postgresql")
                .target("11")
                .load()
                .migrate();
        execute("INSERT INTO audience (number, fingerprint, complete) OVERRIDING SYSTEM VALUE VALUES (1, 'a', 1)");
        execute("INSERT INTO campaign (number, api_base, page, id, generation, message_digest, audience, active_at)"
                + " OVERRIDING SYSTEM VALUE VALUES (1, 'sandbox', '1001', 'sale', 1, 'digest', 1, 7000)");
        try (var store = PostgresStore.open(address).get()) {
            assertThat(store.ledger().goesOnAt(1)).contains(Instant.ofEpochMilli(7000));
        }
    }

    @Test
    void theVersionThatIsKnownIsThatOfTheNewestMigration() {
        PostgresStore.open(address).get().close();
        var flyway = Flyway.configure()
                .dataSource(PostgresDatabase.source(address))
                .locations("classpath:db/migration/postgresql")
                .load();

        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.info().current().getVersion().getVersion())
                .isEqualTo(Integer.toString(SchemaVersion.CURRENT));
    }

    @Test
    void anEmptyDatabaseCannotBeReadOnlyAndIsLeftEmpty() {
        var missing = new StoreRefused.Missing(address.place());

        assertThat(PostgresStore.openReadOnly(address, () -> {}).getLeft()).isEqualTo(missing);
        assertThat(PostgresStore.openReadOnly(address, () -> {}).getLeft()).isEqualTo(missing);
    }

    @Test
    void aStoreIsReadAsItWasAtTheFirstLookWhileAnotherRunWritesIt() {
        try (var writer = PostgresStore.open(address).get();
                var reader = openToLook()) {
            assertThat(reader.subscriptions().find(SUBSCRIPTION.token())).isEmpty();
            add(writer);

            assertThat(reader.subscriptions().find(SUBSCRIPTION.token())).isEmpty();
            try (var laterReader = openToLook()) {
                assertThat(laterReader.subscriptions().find(SUBSCRIPTION.token()))
                        .contains(SUBSCRIPTION);
            }
        }
    }

    @Test
    void aStoreOpenedToBeReadTakesNoWrites() {
        PostgresStore.open(address).get().close();
        try (var reader = openToLook()) {
            assertThatThrownBy(() -> add(reader)).hasMessageContaining("can only be read");
        }
    }

    @Test
    void whatACallWroteIsOnTheDiskBeforeItReturns() {
        PostgresStore.open(address).get().close();
        try (var database = PostgresDatabase.openBeside(address)) {
            assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
            // The server's own, which no connection can change.
            assertThat(setting(database, "fsync")).isEqualTo("on");
            assertThat(setting(database, "full_page_writes")).isEqualTo("on");
        }
    }

    /** Whatever a server, a database or a role is set to by default. */
    @Test
    void commitsAreDurableAlsoWhereTheDatabaseIsSetToTheContrary() throws Exception {
        execute("ALTER DATABASE " + address.place().replaceFirst(".*/", "") + " SET synchronous_commit = off");
        try (var database = PostgresDatabase.openBeside(address)) {
            assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
        }
    }

    private static String setting(Database database, String name) {
        return database.write(
                handle -> handle.createQuery("SHOW " + name).mapTo(String.class).one());
    }

    @Test
    void whatFailsSaysWhichStatementAndNothingOfPeople() throws Exception {
        try (var store = PostgresStore.open(address).get()) {
            execute("ALTER TABLE event_leftover ADD CONSTRAINT stop CHECK (text NOT LIKE '%of a person%')");
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

    /** COPY tells in which line it stopped, with that line. */
    @Test
    void whatFailsWhileRowsAreCopiedSaysNothingOfPeopleEither() throws Exception {
        try (var store = PostgresStore.open(address).get()) {
            execute("ALTER TABLE subscription ADD CONSTRAINT stop CHECK (token <> 'token')");

            assertThatThrownBy(() -> add(store))
                    .hasMessageContaining("subscription")
                    .satisfies(broken -> assertThat(Throwables.getStackTrace(broken))
                            .doesNotContain("token\t")
                            .doesNotContain("\"token\""));
        }
    }

    @Test
    void onePersonCanNotHaveTwoMessagesEvenIfTheProgramIsWrong() throws Exception {
        try (var store = PostgresStore.open(address).get()) {
            store.subscriptions().beginAudience("a");
        }
        execute("INSERT INTO campaign (api_base, page, id, generation, message_digest, audience)"
                + " VALUES ('a', '1', 'b', 1, 'c', 1)");
        var row = "INSERT INTO delivery (campaign, person, token, state, reasons, repeated, beside_another)"
                + " VALUES (1, 'person', '%s', '%s', '', 0, 0)";
        execute(row.formatted("one", "ACCEPTED"));
        execute(row.formatted("another", "REJECTED"));

        assertThatThrownBy(() -> execute(row.formatted("two", "ATTEMPTING")))
                .hasMessageContaining("delivery_holds_person");
    }
}
