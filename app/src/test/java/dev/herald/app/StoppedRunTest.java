package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.herald.app.file.CampaignFile;
import dev.herald.testkit.sandbox.SandboxSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that a person stops ends what is under way, says where it stands, and can be gone on with. */
class StoppedRunTest {
    private static final int LINES = 3000;
    private static final int INTERRUPTED = 4;

    @TempDir
    private Path folder;

    @Test
    void whatIsUnderWayEndsAndNothingIsInDoubt() throws Exception {
        var example = Example.copied(folder, "summer-sale");
        example.keepLines(LINES);
        var out = folder.resolve("stopped.json");
        try (var sandbox = BuiltInSandbox.seeded(
                SandboxSettings.standard(), CampaignFile.read(example.file()).get())) {
            var run = Cli.process(folder, out, "run", example.file(), "--graph", sandbox.url(), "--json");
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> sandbox.stats().accepted() > 0 || !run.isAlive());
            run.destroy();

            assertThat(run.waitFor()).isEqualTo(INTERRUPTED);
            var stopped = new Cli.Result(INTERRUPTED, Files.readString(out), "").json();
            assertThat(stopped.path("status").asText()).isEqualTo("INTERRUPTED");
            assertThat(stopped.path("accepted").asLong())
                    .isPositive()
                    .isEqualTo(sandbox.stats().accepted());
            assertThat(stopped.path("in_doubt").asLong()).isZero();
            assertThat(stopped.path("still_to_do").asLong()).isPositive();

            var again = Cli.herald("run", example.file(), "--graph", sandbox.url(), "--json");

            assertThat(again.exit()).as(again.err()).isZero();
            assertThat(again.json().path("accepted").asLong())
                    .isEqualTo(sandbox.stats().accepted())
                    .isGreaterThan(stopped.path("accepted").asLong());
        }
    }
}
