package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.herald.app.file.CampaignFile;
import dev.herald.testkit.sandbox.AcceptedMessage;
import dev.herald.testkit.sandbox.Sandbox;
import dev.herald.testkit.sandbox.SandboxSettings;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed without warning, at any point, is gone on with: everybody gets the message exactly once. */
abstract class KilledRun {
    private static final int LINES = 3000;

    @TempDir
    private Path folder;

    /** Kills it after so many hundredths of its messages. */
    void killAndGoOn(int percent, Database database) throws Exception {
        var example = Example.copied(folder, "summer-sale");
        example.keepLines(LINES);
        var store = database.url(folder);
        var eligible = Cli.herald("preflight", example.file(), "--db", "memory:", "--json")
                .json()
                .path("eligible")
                .asLong();
        try (var sandbox = BuiltInSandbox.seeded(
                SandboxSettings.standard(), CampaignFile.read(example.file()).get())) {
            killAt(sandbox, example, store, Math.max(1, eligible * percent / 100));

            var again = Cli.herald("run", example.file(), "--graph", sandbox.url(), "--db", store, "--json");

            assertThat(again.exit()).as(again.err()).isZero();
            assertThat(again.json().path("accepted").asLong()).isEqualTo(eligible);
            assertThat(again.json().path("in_doubt").asLong()).isZero();
            assertThat(again.json().path("still_to_do").asLong()).isZero();
            var tokens = sandbox.messages().map(AcceptedMessage::token);
            assertThat(tokens.size()).isEqualTo((int) eligible);
            assertThat(tokens.distinct().size()).isEqualTo((int) eligible);
        }
    }

    private void killAt(Sandbox sandbox, Example example, String store, long accepted) throws Exception {
        var run = Cli.process(
                folder,
                folder.resolve("killed.json"),
                "run",
                example.file(),
                "--graph",
                sandbox.url(),
                "--db",
                store,
                "--json");
        try {
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> sandbox.stats().accepted() >= accepted || !run.isAlive());
            assertThat(run.isAlive()).as("the run is killed before it ends").isTrue();
        } finally {
            run.destroyForcibly().waitFor();
        }
    }
}
