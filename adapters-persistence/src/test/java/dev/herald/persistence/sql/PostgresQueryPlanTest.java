package dev.herald.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.persistence.postgres.PostgresDialect;
import dev.herald.persistence.postgres.TestServer;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every statement finds its rows by an index, in each table that grows with people; small tables may be read whole. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresQueryPlanTest {
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z_]+)|\\?");
    private static final Pattern SCAN = Pattern.compile(
            "Seq Scan on (subscription|audience_member|audience_excluded|custom_audience_member|delivery|work_range"
                    + "|event_body|event_leftover|tombstone|audit)\\b");
    private static final List<String> MAY_SCAN =
            List.of("SqlEventInbox.WAITING_COUNT", "EventTexts.BODIES", "EventTexts.LEFTOVERS", "Tombstones.KEY_ID");

    /** What reads all of an audience in one go, by which PostgreSQL may join whole tables. */
    private static final List<String> READS_WHOLE_AUDIENCES = List.of(
            "WholeAudience.ALL",
            "WholeAudience.OPEN",
            "WholeAudience.EVERYBODY",
            "WholeAudience.STILL_TO_DO",
            "WholeAudience.EVERYBODY_BY_PERSON",
            "WholeAudience.STILL_TO_DO_BY_PERSON",
            "WholeAudience.WITH_SEVERAL_TOKENS");

    private Connection connection;

    @BeforeAll
    void fill() throws SQLException {
        TestServer.emptyStore().close();
        connection = TestServer.connect();
        connection.setAutoCommit(false);
        ManyRows.write(connection, PostgresDialect.ofOneNode());
        try (var statement = connection.createStatement()) {
            statement.execute("ANALYZE");
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
        TestServer.emptyStore().close();
    }

    static Stream<Queries.Query> queries() {
        return Queries.all()
                .filter(query -> !MAY_SCAN.contains(query.name()) && !READS_WHOLE_AUDIENCES.contains(query.name()));
    }

    private String plan(String sql) throws SQLException {
        var names = new ArrayList<String>();
        var numbered = PARAMETER.matcher(PostgresDialect.ofOneNode().sql(sql)).replaceAll(found -> {
            var name = Option.of(found.group(1)).getOrElse("?" + names.size());
            if (!names.contains(name)) {
                names.add(name);
            }
            return "\\$" + (names.indexOf(name) + 1);
        });
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("EXPLAIN (GENERIC_PLAN) " + numbered)) {
            var plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void noTableIsScanned(Queries.Query query) throws SQLException {
        assertThat(plan(query.sql())).doesNotContainPattern(SCAN);
    }

    @Test
    void aPersonIsNotLookedForAmongEverybodyOfThePage() throws SQLException {
        assertThat(plan(SubscriptionRows.OF_PERSON)).contains("subscription_by_person");
    }

    @Test
    void aScanWouldShow() throws SQLException {
        assertThat(plan("SELECT * FROM subscription WHERE region = 'US'")).containsPattern(SCAN);
    }
}
