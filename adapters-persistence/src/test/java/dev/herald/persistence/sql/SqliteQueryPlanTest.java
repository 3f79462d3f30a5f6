package dev.herald.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.persistence.sqlite.SqliteDialect;
import dev.herald.persistence.sqlite.SqliteStore;
import io.vavr.collection.List;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every statement finds its rows by an index, however many there are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqliteQueryPlanTest {
    // What is read whole is small: things that stand still, kinds of leftovers, what waits to be worked off, audiences,
    // campaigns, access tokens; or is searched for somebody to be forgotten; or is left after a few rows.
    private static final List<String> MAY_SCAN = List.of(
            "SqlSuspensions.ALL",
            "SqlCampaigns.ALL",
            "SqlEventInbox.LEFTOVER_COUNTS",
            "SqlEventInbox.WAITING_COUNT",
            "Memberships.CAMPAIGNS",
            "Memberships.FINGERPRINTS",
            "SqlAccessTokens.KEPT",
            "SqlSenders.ALL",
            "EventTexts.BODIES",
            "EventTexts.LEFTOVERS",
            "Tombstones.KEY_ID");

    // All audiences, all campaigns: as the outermost of a join.
    private static final List<String> MAY_LEAD = List.of("SCAN a ", "SCAN c ");

    /** What is made of no table, or of a part whose size is given. */
    private static final List<String> SMALL =
            List.of("SCAN CONSTANT ROW", "SCAN part", "SCAN each VIRTUAL TABLE INDEX 1:");

    private Connection connection;

    @BeforeAll
    void fill(@TempDir Path folder) throws SQLException {
        var file = folder.resolve("herald.db");
        SqliteStore.open(file).get().close();
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        connection.setAutoCommit(false);
        ManyRows.write(connection, new SqliteDialect());
        connection.commit();
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
    }

    static Stream<Queries.Query> queries() {
        return Queries.all().filter(query -> !MAY_SCAN.contains(query.name()));
    }

    private List<String> scans(String sql) throws SQLException {
        return plan(sql)
                .filter(step -> step.startsWith("SCAN"))
                .reject(step -> step.contains("json_each") || SMALL.contains(step))
                .reject(step -> MAY_LEAD.exists((step + " ")::startsWith));
    }

    private List<String> plan(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("EXPLAIN QUERY PLAN " + new SqliteDialect().sql(sql))) {
            var plan = List.<String>empty();
            while (rows.next()) {
                plan = plan.append(rows.getString("detail"));
            }
            return plan;
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void noTableIsScanned(Queries.Query query) throws SQLException {
        assertThat(scans(query.sql())).isEmpty();
    }

    @Test
    void aPersonIsNotLookedForAmongEverybodyOfThePage() throws SQLException {
        assertThat(plan(SubscriptionRows.OF_PERSON).mkString())
                .contains("subscription_by_person (page=? AND person=?)");
    }

    @Test
    void aScanWouldShow() throws SQLException {
        assertThat(scans("SELECT * FROM subscription WHERE region = 'US'")).isNotEmpty();
    }

    @Test
    void theStatementsAreFound() {
        assertThat(queries().map(Queries.Query::name))
                .hasSizeGreaterThan(40)
                .contains("WholeAudience.EVERYBODY", "WorkRanges.FIND", "DeliveryRows.CLAIMS");
    }
}
