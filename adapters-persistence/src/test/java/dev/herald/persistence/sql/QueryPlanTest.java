package dev.herald.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.persistence.sqlite.SqliteDialect;
import dev.herald.persistence.sqlite.SqliteStore;
import io.vavr.collection.List;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for each event finds its rows by an index, however many there are. */
class QueryPlanTest {
    @TempDir
    private Path folder;

    private List<String> plan(String sql) throws SQLException {
        var file = folder.resolve("herald.db");
        SqliteStore.open(file).get().close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var rows = connection
                        .createStatement()
                        .executeQuery("EXPLAIN QUERY PLAN " + new SqliteDialect().sql(sql))) {
            var plan = List.<String>empty();
            while (rows.next()) {
                plan = plan.append(rows.getString("detail"));
            }
            return plan;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SqlCampaigns.OF_MESSAGES,
                Hearing.PERSONS,
                DeliveryRows.OF_PERSONS,
                DeliveryRows.AFTER,
                SubscriptionRows.OF_PAGE,
                PrunedRows.LAST_OF_PART,
                PrunedRows.COUNT,
                PrunedRows.DELETE,
                PrunedRows.FORGET_MEMBERS,
                DeliveryRows.TO_BE_ASSUMED,
                SqlEventInbox.LEFTOVERS,
                SqlEventInbox.FORGET,
                SqlEventInbox.FORGET_OLD_LEFTOVERS
            })
    void noTableIsScanned(String sql) throws SQLException {
        assertThat(plan(sql).filter(step -> step.startsWith("SCAN") && !isBounded(step)))
                .isEmpty();
    }

    /** What is bound, and a part that has a limit, are short. */
    private static boolean isBounded(String step) {
        return step.contains("json_each") || step.equals("SCAN part");
    }

    @Test
    void aScanWouldShow() throws SQLException {
        assertThat(plan("SELECT * FROM campaign WHERE message_digest = 'a'").exists(step -> step.startsWith("SCAN")))
                .isTrue();
    }
}
