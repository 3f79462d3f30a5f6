package dev.herald.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Colours are for people at a terminal: on others nothing at all comes before or after a text. */
class ColoursTest {
    private static final String ESCAPE = "\033[";
    private static final String GREEN = "\033[32m";
    private static final String RED = "\033[31m";

    @TempDir
    private Path folder;

    private Example example;

    @BeforeEach
    void anExample() throws Exception {
        example = Example.copied(folder, "summer-sale");
        example.keepLines(20);
    }

    /** Types a command where the launcher found terminals, or none, with this in the environment. */
    private Cli.Result herald(boolean terminals, String variable, String value, Object... words) throws Exception {
        var process = Cli.builder(folder, words);
        process.environment().put("TERM", "xterm");
        process.environment().remove("NO_COLOR");
        process.environment().put(variable, value);
        process.environment()
                .put("JDK_JAVA_OPTIONS", "-Dherald.terminal=" + terminals + " -Dherald.terminal.out=" + terminals);
        return Cli.finished(process);
    }

    @Test
    void onATerminalAStatusAndARefusalHaveColours() throws Exception {
        var ready = herald(true, "TERM", "xterm", "preflight", example.file());
        var refused = herald(true, "TERM", "xterm", "preflight", folder.resolve("nowhere.yaml"));

        assertThat(ready.out()).contains(GREEN + "Campaign summer-sale is ready to run.");
        assertThat(refused.err()).contains(RED + folder.resolve("nowhere.yaml") + ": 1 mistake");
    }

    @Test
    void helpObeysTheSameRule() throws Exception {
        assertThat(herald(true, "TERM", "xterm", "run", "--help").out()).contains(ESCAPE);
        assertThat(herald(false, "TERM", "xterm", "run", "--help").out()).doesNotContain(ESCAPE);
        assertThat(herald(true, "NO_COLOR", "1", "run", "--help").out()).doesNotContain(ESCAPE);
    }

    @Test
    void withoutATerminalOrUnderNoColorOrOnADumbOneThereAreNone() throws Exception {
        for (var said : new Cli.Result[] {
            herald(false, "TERM", "xterm", "preflight", example.file()),
            herald(true, "NO_COLOR", "1", "preflight", example.file()),
            herald(true, "TERM", "dumb", "preflight", example.file()),
            herald(false, "TERM", "xterm", "preflight", folder.resolve("nowhere.yaml")),
            herald(true, "NO_COLOR", "1", "preflight", folder.resolve("nowhere.yaml"))
        }) {
            assertThat(said.out()).doesNotContain(ESCAPE);
            assertThat(said.err()).doesNotContain(ESCAPE);
        }
    }

    @Test
    void aNoColorThatIsEmptyForbidsNothing() throws Exception {
        assertThat(herald(true, "NO_COLOR", "", "preflight", example.file()).out())
                .contains(GREEN);
    }

    @Test
    void programsGetNoneWhereverTheyRun() throws Exception {
        var json = herald(true, "TERM", "xterm", "preflight", example.file(), "--json", "--log-format", "json");

        assertThat(json.out()).doesNotContain(ESCAPE);
        assertThat(json.json().path("status").asText()).isEqualTo("READY");
    }
}
