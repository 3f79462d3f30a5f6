package dev.herald.app;

import dev.herald.app.file.CampaignFile;
import dev.herald.testkit.sandbox.Sandbox;
import dev.herald.testkit.sandbox.SandboxSettings;
import io.vavr.collection.List;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of commands about a small campaign, on a sandbox that outlives them. */
abstract class BesideASandbox {
    private static final int PEOPLE = 60;

    /** How many of them no rule withholds. */
    static final int ELIGIBLE = 40;

    @TempDir
    Path folder;

    Example example;
    Sandbox sandbox;

    @BeforeEach
    void anExampleAndASandbox() throws Exception {
        example = Example.copied(folder, "summer-sale");
        example.keepLines(PEOPLE);
        sandbox = BuiltInSandbox.seeded(
                SandboxSettings.standard(), CampaignFile.read(example.file()).get());
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    /** Types a command about the campaign. */
    Cli.Result herald(List<String> command, Object... more) {
        return Cli.herald(List.<Object>ofAll(command)
                .append(example.file())
                .append("--graph")
                .append(sandbox.url())
                .appendAll(List.of(more))
                .toJavaArray());
    }
}
