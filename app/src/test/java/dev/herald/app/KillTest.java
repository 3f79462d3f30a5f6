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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that is killed without warning, at any point, is gone on with: everybody gets the message exactly once. */
class KillTest {
    private static final int LINES = 3000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 10, 25, 40, 50, 60, 75, 90, 99})
    void aKilledRunIsGoneOnWithAndNobodyGetsTheMessageTwice(int percent) throws Exception {
        var example = Example.copied(folder, "summer-sale");
        example.keepLines(LINES);
        var eligible = Cli.herald("preflight", example.file(), "--db", "memory:", "--json")
                .json()
                .path("eligible")
                .asLong();
        try (var sandbox = BuiltInSandbox.seeded(
                SandboxSettings.standard(), CampaignFile.read(example.file()).get())) {
            killAt(sandbox, example, Math.max(1, eligible * percent / 100));

            var again = Cli.herald("run", example.file(), "--graph", sandbox.url(), "--json");

            assertThat(again.exit()).isZero();
            assertThat(again.json().path("accepted").asLong()).isEqualTo(eligible);
            assertThat(again.json().path("in_doubt").asLong()).isZero();
            assertThat(again.json().path("still_to_do").asLong()).isZero();
            var tokens = sandbox.messages().map(AcceptedMessage::token);
            assertThat(tokens.size()).isEqualTo((int) eligible);
            assertThat(tokens.distinct().size()).isEqualTo((int) eligible);
        }
    }

    private void killAt(Sandbox sandbox, Example example, long accepted) throws Exception {
        var run = Cli.process(
                folder, folder.resolve("killed.json"), "run", example.file(), "--graph", sandbox.url(), "--json");
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
