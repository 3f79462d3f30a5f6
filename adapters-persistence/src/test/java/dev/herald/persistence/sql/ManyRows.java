package dev.herald.persistence.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** 100,000 rows in each table that grows with people: many pages, audiences and campaigns of a thousand each. */
final class ManyRows {
    private static final int ROWS = 100_000;
    private static final int GROUPS = 100;

    private ManyRows() {}

    static void write(Connection connection, Dialect dialect) throws SQLException {
        insert(connection, dialect, "subscription", List.of("number", "token", "page", "person", "region", "told"), i ->
                new Object[] {i, "token-" + i, "page-" + i % GROUPS, "psid-" + i, "US", "TTT--- 0"});
        insert(connection, dialect, "audience_member", List.of("audience", "subscription", "person"), i ->
                new Object[] {i % GROUPS + 1, i, person(i)});
        insert(connection, dialect, "custom_audience_member", List.of("custom_audience", "subscription", "as_of"), i ->
                new Object[] {i % GROUPS + 1, i, i});
        insert(connection, dialect, "audience_excluded", List.of("audience", "id"), i ->
                new Object[] {i % GROUPS + 1, "psid-" + i});
        insert(
                connection,
                dialect,
                "delivery",
                List.of(
                        "campaign",
                        "person",
                        "token",
                        "state",
                        "reasons",
                        "repeated",
                        "beside_another",
                        "claimed_until",
                        "doubt_since",
                        "decided_at"),
                ManyRows::delivery);
        insert(
                connection,
                dialect,
                "work_range",
                List.of("campaign", "number", "audience", "first_person", "last_person", "finished"),
                i -> new Object[] {i % GROUPS + 1, i, i % GROUPS + 1, person(i), person(i), i % 3 == 0 ? 0 : 1});
        insert(connection, dialect, "tombstone", List.of("mark", "key_id", "since"), i ->
                new Object[] {"mark-" + i, "key", i});
        insert(connection, dialect, "audit", List.of("at", "who", "act", "what"), i ->
                new Object[] {i, "anna", "BUDGET", "campaign " + i});
        insert(connection, dialect, "event_body", List.of("received_at", "text"), i -> new Object[] {i, "text"});
        insert(connection, dialect, "event_leftover", List.of("why", "received_at", "text"), i ->
                new Object[] {"WHY-" + i % GROUPS, i, "text"});
    }

    private static String person(int i) {
        return "page-%d/psid-%d".formatted(i % GROUPS, i);
    }

    private static @Nullable Object[] delivery(int i) {
        var isInDoubt = i % GROUPS == i % 1000;
        return new @Nullable Object[] {
            i % GROUPS + 1,
            person(i),
            "token-" + i,
            isInDoubt ? "IN_DOUBT" : "ACCEPTED",
            "",
            0,
            0,
            i,
            isInDoubt ? i : null,
            i
        };
    }

    private static void insert(
            Connection connection,
            Dialect dialect,
            String table,
            List<String> columns,
            IntFunction<@Nullable Object[]> row)
            throws SQLException {
        Iterable<@Nullable Object[]> rows =
                () -> IntStream.range(0, ROWS).mapToObj(row).iterator();
        dialect.insert(connection, table, columns, rows);
    }
}
