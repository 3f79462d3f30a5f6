package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.herald.persistence.sqlite.SqliteStore;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code herald prune}: what goes, what stays, and what can be done afterwards. */
class PruneCommandTest {
    private static final List<String> TIMES = List.of(
            "due_at",
            "attempted_at",
            "next_eligible_at",
            "doubt_since",
            "decided_at",
            "claimed_until",
            "sent_at",
            "delivered_at",
            "read_at",
            "clicked_at",
            "failed_at");

    @TempDir
    private Path folder;

    private Example example;

    @BeforeEach
    void aCampaignThatWasRun() throws IOException {
        example = Example.copied(folder, "summer-sale");
        example.keepLines(300);
        assertThat(Cli.herald("run", example.file()).exit()).isZero();
    }

    /** So much time passes. */
    private void pass(Duration time) throws SQLException {
        for (var column : TIMES) {
            execute("UPDATE delivery SET %s = %s - %d".formatted(column, column, time.toMillis()));
        }
        execute("UPDATE campaign SET active_at = active_at - " + time.toMillis());
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private java.sql.Connection database() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + example.state().resolve("herald.db"));
    }

    private long rows(String table) throws SQLException {
        try (var connection = database();
                var result = connection.createStatement().executeQuery("SELECT count(*) FROM " + table)) {
            return result.getLong(1);
        }
    }

    private JsonNode report() throws IOException {
        var report = Cli.herald("report", example.file(), "--json");
        assertThat(report.exit()).isZero();
        return ((ObjectNode) report.json()).without("duration_ms");
    }

    /** The next run does it, 7 days after. */
    private void settle() {
        assertThat(Cli.herald("run", example.file()).exit()).isZero();
    }

    @Test
    void anOldCampaignLeavesCountsAndTheReportIsTheSame() throws Exception {
        pass(Duration.ofDays(100));
        settle();
        pass(Duration.ofDays(100));
        var before = report();
        var deliveries = rows("delivery");

        var pruned = Cli.herald("prune", example.file(), "--older-than", "90d", "--json");

        assertThat(pruned.exit()).isZero();
        assertThat(pruned.json().path("pruned").path(0).path("deliveries").asLong())
                .isEqualTo(deliveries)
                .isPositive();
        assertThat(rows("delivery")).isZero();
        assertThat(rows("work_range")).isZero();
        assertThat(rows("audience_member")).isZero();
        assertThat(rows("subscription")).isPositive();
        assertThat(report()).isEqualTo(before);
        assertThat(Cli.herald("report", example.file()).err()).contains("only these counts are left");
        assertThat(Cli.herald("prune", example.file(), "--older-than", "90d").out())
                .startsWith("0 rows are gone");
    }

    @Test
    void whatWasAcceptedLongAgoIsAssumedToHaveArrivedAndThenItGoes() throws Exception {
        pass(Duration.ofDays(100));
        var before = report();

        var pruned = Cli.herald("prune", example.file(), "--older-than", "12w");

        assertThat(pruned.exit()).isZero();
        assertThat(pruned.out()).contains("memberships of its audience are gone", "VACUUM");
        assertThat(report().path("committed")).isEqualTo(before.path("committed"));
        assertThat(report().path("spent")).isEqualTo(before.path("committed"));
        assertThat(report().path("reserved").asText()).isEqualTo("0.00");
    }

    @Test
    void aCampaignThatIsNotOldEnoughStaysAndIsToldWhy() throws Exception {
        pass(Duration.ofDays(80));
        var deliveries = rows("delivery");

        var young = Cli.herald("prune", example.file(), "--older-than", "90d", "--json");
        execute("UPDATE delivery SET state = 'IN_DOUBT' WHERE token ="
                + " (SELECT min(token) FROM delivery WHERE state = 'ACCEPTED')");
        var inDoubt = Cli.herald("prune", example.file(), "--older-than", "PT24H");

        assertThat(young.exit()).isZero();
        assertThat(young.json().path("kept").path(0).path("why").asText()).isEqualTo("ACTIVE");
        assertThat(inDoubt.out()).contains("stays, since messages are under way, in doubt or postponed");
        assertThat(rows("delivery")).isEqualTo(deliveries);
    }

    @Test
    void aPruningThatBrokeOffIsGoneOnWithAndTheReportIsTheSameMeanwhile() throws Exception {
        pass(Duration.ofDays(100));
        settle();
        pass(Duration.ofDays(100));
        var before = report();
        var now = Instant.now();
        try (var store = SqliteStore.open(example.state().resolve("herald.db")).get()) {
            assertThat(store.pruning()
                            .begin(1, now.minus(Duration.ofDays(90)), now)
                            .isRight())
                    .isTrue();
            store.pruning().prune(1, 7);
        }

        assertThat(report()).isEqualTo(before);
        assertThat(Cli.herald("run", example.file()).exit()).isEqualTo(2);

        var again = Cli.herald("prune", example.file(), "--older-than", "1000d", "--json");

        assertThat(again.json().path("pruned").path(0).path("deliveries").asLong())
                .isPositive();
        assertThat(rows("delivery")).isZero();
        assertThat(report()).isEqualTo(before);
    }

    @Test
    void aDryRunChangesNothingAndSaysWhatWouldGo() throws Exception {
        pass(Duration.ofDays(100));
        var before = report();
        var deliveries = rows("delivery");

        var dry = Cli.herald("prune", example.file(), "--older-than", "P90D", "--dry-run", "--json");

        assertThat(dry.json().path("dry_run").asBoolean()).isTrue();
        assertThat(dry.json().path("pruned").path(0).path("deliveries").asLong())
                .isEqualTo(deliveries);
        assertThat(dry.json().path("rows").asLong()).isEqualTo(deliveries + rows("audience_member"));
        assertThat(rows("delivery")).isEqualTo(deliveries);
        assertThat(report()).isEqualTo(before);
    }

    @Test
    void aPrunedCampaignIsNotResumedButBegunAnew() throws Exception {
        pass(Duration.ofDays(100));
        Cli.herald("prune", example.file(), "--older-than", "90d");
        var before = report();

        for (var command : List.of("run", "resume", "preflight")) {
            var refused = Cli.herald(command, example.file());
            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.err()).contains("can't be resumed", "--fresh");
        }
        var export = Cli.herald("export", example.file(), "deliveries");
        assertThat(export.exit()).isEqualTo(2);
        assertThat(export.out()).isEmpty();
        assertThat(export.err()).contains("were pruned");
        assertThat(report()).isEqualTo(before);

        var fresh = Cli.herald("run", example.file(), "--fresh", "--json");

        assertThat(fresh.exit()).isZero();
        assertThat(fresh.json().path("subscribers")).isEqualTo(before.path("subscribers"));
        assertThat(fresh.json().path("still_to_do").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"90", "-90d", "0d", "P0D", "-PT1H", "90x", "", "99999w"})
    void anAgeThatIsNoneIsRefused(String age) throws SQLException {
        var refused = Cli.herald("prune", example.file(), "--older-than", age);

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("--older-than");
        assertThat(rows("delivery")).isPositive();
    }

    @Test
    void withoutAnAgeNothingIsPruned() {
        assertThat(Cli.herald("prune", example.file()).exit()).isEqualTo(2);
    }
}
