package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.herald.domain.subscription.SubscriptionToken;
import dev.herald.persistence.sqlite.SqliteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An import that is killed without warning: what it reported as in is in, and the next one ends with everybody. */
class ImportKillTest {
    private static final int LINES = 100_000;
    private static final int SAMPLED = 97; // every so many is looked for
    private static final Pattern REPORT = Pattern.compile("([0-9,]+) lines are in");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 35, 65})
    void aKilledImportHasEverythingItReportedAndIsDoneAgainInFull(int percent) throws Exception {
        var listing = Listing.of(folder);
        listing.holdRows(LINES);
        var told = folder.resolve("told");
        var builder = Cli.builder(folder, "import", listing.campaign()).redirectError(told.toFile());
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Dherald.terminal=true");
        var importing = builder.start();
        try {
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> reported(told) >= LINES / 100 * percent || !importing.isAlive());
            assertThat(importing.isAlive())
                    .as("the import is killed before it ends")
                    .isTrue();
        } finally {
            importing.destroyForcibly().waitFor();
        }
        var reported = reported(told);
        try (var store =
                SqliteStore.open(listing.example().state().resolve("herald.db")).get()) {
            for (var number = 0; number < reported; number += SAMPLED) {
                assertThat(store.subscriptions().find(new SubscriptionToken("token-%07d".formatted(number))))
                        .isNotEmpty();
            }
        }

        var again = Cli.herald("import", listing.campaign(), "--json").json();

        assertThat(again.path("imported_before").asBoolean()).isFalse();
        assertThat(again.path("subscribers").asInt()).isEqualTo(LINES);
        assertThat(again.path("duplicates").asInt()).isZero();
    }

    private static int reported(Path told) throws IOException {
        var latest = 0;
        var reports = REPORT.matcher(Files.readString(told));
        while (reports.find()) {
            latest = Integer.parseInt(reports.group(1).replace(",", ""));
        }
        return latest;
    }
}
