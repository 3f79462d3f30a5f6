package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/**
 * An import that is killed without warning, anywhere between its first row and its last: what it reported as in is in, and
 * the next one ends with exactly its rows.
 */
abstract class KilledImport {
    private static final int ONE_AGAIN = 100; // every so many lines, the line before comes again
    private static final int ONE_BROKEN = 1000;
    private static final String BROKEN = "{broken";
    private static final Pattern REPORT = Pattern.compile("([0-9,]+) lines are in");
    private static final String AUDIENCES = "SELECT count(*) FROM audience";
    private static final String ROWS = "SELECT coalesce(max(number), 0) FROM subscription";

    private final int subscribers;
    private final int duplicates;
    private final int broken;

    @TempDir
    private Path folder;

    /** Of a file of so many subscribers: a store takes them in by a hundred thousands. */
    KilledImport(int subscribers) {
        this.subscribers = subscribers;
        this.duplicates = subscribers / ONE_AGAIN;
        this.broken = subscribers / ONE_BROKEN;
    }

    /** Kills it as soon as so many hundredths of its rows are in; at none, as soon as the first are read. */
    void killAndImportAgain(int percent, Database database) throws Exception {
        var example = Example.copied(folder, "summer-sale");
        Files.write(folder.resolve("summer-sale").resolve("subscribers.ndjson"), lines().toList());
        var store = database.url(folder);

        killAt(example, store, subscribers / 100L * percent);

        assertThat(ask(store, ROWS))
                .as("killed in the middle")
                .isBetween(Math.max(Math.min(1, percent), reportedSubscribers()), subscribers - 1L);
        assertThat(ask(store, "SELECT count(*) FROM audience WHERE complete = 0"))
                .isEqualTo(1);

        var again = Cli.herald("import", example.file(), "--db", store, "--json");

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.json().path("lines").asInt()).isEqualTo(subscribers + duplicates + broken);
        assertThat(again.json().path("subscribers").asInt()).isEqualTo(subscribers);
        assertThat(again.json().path("duplicates").asInt()).isEqualTo(duplicates);
        assertThat(again.json().path("malformed").asInt()).isEqualTo(broken);
        assertExactly(store);
    }

    private void assertExactly(String store) throws SQLException {
        assertThat(ask(store, "SELECT count(*) FROM subscription")).isEqualTo(subscribers);
        assertThat(ask(store, "SELECT count(DISTINCT token) FROM subscription")).isEqualTo(subscribers);
        assertThat(ask(store, "SELECT count(*) FROM audience_member")).isEqualTo(subscribers);
        assertThat(
                        ask(
                                store,
                                "SELECT count(DISTINCT s.token) FROM audience_member m"
                                        + " JOIN subscription s ON s.number = m.subscription JOIN audience a ON a.number = m.audience"))
                .isEqualTo(subscribers);
        assertThat(ask(store, "SELECT count(*) FROM audience")).isEqualTo(1);
        assertThat(ask(store, "SELECT count(*) FROM audience_broken_line")).isEqualTo(broken);
    }

    private Stream<String> lines() {
        return IntStream.range(0, subscribers).boxed().flatMap(number -> {
            var row = "{\"notification_messages_token\": \"token-%07d\", \"recipient_id\": \"%d\", \"country\": \"MX\"}"
                    .formatted(number, number);
            return Stream.of(
                            Stream.of(row),
                            number % ONE_AGAIN == 0 ? Stream.of(row) : Stream.<String>empty(),
                            number % ONE_BROKEN == 0 ? Stream.of(BROKEN) : Stream.<String>empty())
                    .flatMap(some -> some);
        });
    }

    private void killAt(Example example, String store, long rows) throws Exception {
        var process = Cli.builder(folder, "import", example.file(), "--db", store)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(told().toFile());
        process.environment().put("JAVA_TOOL_OPTIONS", "-Dherald.terminal=true");
        var importing = process.start();
        try {
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> !importing.isAlive()
                            || (rows == 0 ? found(store, AUDIENCES) > 0 : found(store, ROWS) >= rows));
            assertThat(importing.isAlive())
                    .as("the import is killed before it ends")
                    .isTrue();
        } finally {
            importing.destroyForcibly().waitFor();
        }
    }

    private Path told() {
        return folder.resolve("told");
    }

    /** How many are in those lines of which a person was told last that they are in. */
    private long reportedSubscribers() throws IOException {
        var lines = REPORT.matcher(Files.readString(told()))
                .results()
                .mapToLong(report -> Long.parseLong(report.group(1).replace(",", "")))
                .max();
        return lines().limit(lines.orElse(0))
                .filter(line -> !line.equals(BROKEN))
                .distinct()
                .count();
    }

    /** None as long as there are no tables. */
    private static long found(String store, String sql) {
        try {
            return ask(store, sql);
        } catch (SQLException tooEarly) {
            return 0;
        }
    }

    private static long ask(String store, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(store);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
